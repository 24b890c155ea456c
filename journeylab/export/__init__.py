"""What leaves: each format one module, reading only."""
