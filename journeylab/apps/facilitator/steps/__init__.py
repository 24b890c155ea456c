"""The step board's view."""
