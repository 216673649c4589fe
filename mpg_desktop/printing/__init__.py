"""Paper: one module per document, the only reportlab of the program."""
