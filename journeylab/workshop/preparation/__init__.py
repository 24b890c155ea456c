"""What is prepared before the room meets."""
