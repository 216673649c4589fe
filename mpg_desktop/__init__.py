"""Gezinsmap: one plan per family, offline and encrypted, made at the kitchen table."""

__version__ = "0.1.0"
