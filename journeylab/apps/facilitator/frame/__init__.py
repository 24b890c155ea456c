"""What stands round every board."""
