"""What a diagnosis has sent to a workshop, shown again with its source beside each number."""
