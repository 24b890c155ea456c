"""The phase of the map: what its board shows in each of its views."""
