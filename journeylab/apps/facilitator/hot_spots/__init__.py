"""The hot-spot board's view."""
