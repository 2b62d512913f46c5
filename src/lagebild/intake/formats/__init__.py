"""What bytes mean: plain text, saved pages, JSON records."""
