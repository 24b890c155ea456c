"""The people in the room, what they feel, vote and point at."""
