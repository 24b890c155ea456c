"""XES, the XML of event logs: read as a stream, safe against what XML can do."""
