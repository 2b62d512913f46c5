"""Alembic scripts; run by :mod:`lagebild.store.migrate`, never by hand."""
