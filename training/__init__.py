"""Recipes that make the shipped weights. Needs the `train` extra; nothing here is imported at run time."""
