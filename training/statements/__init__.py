"""The statement heads: quotes and their roles. Trained on non-commercial data, so a weight file of its own."""
