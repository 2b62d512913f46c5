"""Rows to something a reader looks at."""
