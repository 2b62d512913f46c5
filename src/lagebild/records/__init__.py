"""NOUNS: the frozen, typed records every room speaks in. Import them from their modules; this package imports nothing."""
