"""The encrypted file: the only SQL and the only cryptography of the program."""
