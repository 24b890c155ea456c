"""Survey exports to tidy answers."""
