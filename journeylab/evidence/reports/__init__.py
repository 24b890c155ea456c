"""Reports that count: volumes per touchpoint and period, and series of metrics."""
