"""One module per kind of file: from what its reader found to the commands that take it in."""
