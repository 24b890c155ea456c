"""The journey itself: stages, steps, channels, lanes and their cells."""
