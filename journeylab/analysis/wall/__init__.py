"""What an Event Storming wall tells: loads, gaps, what is missing, what is said twice."""
