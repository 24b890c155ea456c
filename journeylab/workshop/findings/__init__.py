"""What customers' data and words bring."""
