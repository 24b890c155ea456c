"""Boards of other tools, to become notes on the wall."""
