"""The parts of the page of the fourteen conditions."""
