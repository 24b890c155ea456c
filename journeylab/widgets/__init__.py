"""Hands: widgets that show a view and hand intents to the one who made them."""
