"""Readers of the training corpora: each turns one format into plain lists; none keeps text."""
