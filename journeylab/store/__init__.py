"""The memory: one append-only table of changes, on SQLite or PostgreSQL."""
