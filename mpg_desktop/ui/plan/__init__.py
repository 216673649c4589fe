"""The parts of the page of the family plan."""
