"""The board of verbatims: its view, its words, and what it asks."""
