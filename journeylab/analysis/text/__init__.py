"""Linguistic rules in French and English; they return codes, never sentences."""
