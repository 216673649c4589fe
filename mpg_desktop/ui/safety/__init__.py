"""The parts of the page *Veiligheidsplan*."""
