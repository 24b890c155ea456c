"""The preparation's view."""
