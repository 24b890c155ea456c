"""The analyst's app: files in, what they say, and what goes to the workshop."""
