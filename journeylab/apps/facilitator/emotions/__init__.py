"""The emotion pad's view."""
