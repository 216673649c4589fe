"""The first start: six calm pages from nothing to a vault that cannot be lost by accident."""
