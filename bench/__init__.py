"""The bench: one package per question. ``python -m bench`` lists them, ``python -m bench TASK`` answers one."""
