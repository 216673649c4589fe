"""From the TOML files in resources to the catalogue, the phrases and the rules."""
