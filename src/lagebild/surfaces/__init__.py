"""Doors to the street: command line, web, and what comes later."""
