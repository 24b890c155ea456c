"""Cells to values: names, numbers, dates, scales."""
