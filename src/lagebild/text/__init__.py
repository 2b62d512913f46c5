"""True of any string: offsets that survive edits, normalising, fingerprints."""
