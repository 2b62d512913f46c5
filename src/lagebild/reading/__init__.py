"""What one article says: statements, events, positions, checks."""
