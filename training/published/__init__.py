"""Weights of ``resources/publish_window.yml``: which of the dates a text names is of its own time."""
