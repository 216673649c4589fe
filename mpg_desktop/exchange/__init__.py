"""To and from other systems: files that leave or enter the program."""
