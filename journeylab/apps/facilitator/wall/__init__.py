"""The wall and its tables, as their boards show them."""
