"""Versions and variants of the map, and what the room says of them."""
