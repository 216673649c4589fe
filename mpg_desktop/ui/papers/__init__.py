"""The pages on which paper is chosen, looked at and sent on its way."""
