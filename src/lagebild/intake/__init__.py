"""Bytes to articles: sources, extraction, cleaning, dating."""
