"""One widget per kind of field of a form."""
