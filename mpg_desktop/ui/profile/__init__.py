"""The parts of the page of the family profile."""
