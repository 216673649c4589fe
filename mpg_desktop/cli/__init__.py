"""The same work without a window: one module for each family of sub-commands."""
