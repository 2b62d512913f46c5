"""What several articles mean together; pure functions over records."""
