"""The journey map on one page: what stands where, and in which words."""
