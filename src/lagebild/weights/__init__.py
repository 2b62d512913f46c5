"""Placeholder docstring: see HOUSE."""
