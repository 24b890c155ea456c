"""Numbers: frame to frame; the definitions stand in docs/metrics.md."""
