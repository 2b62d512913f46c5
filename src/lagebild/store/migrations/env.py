"""Alembic's entry: runs the scripts on the connection it is given, inside the caller's transaction."""

from alembic import context

from lagebild.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False, render_as_batch=True
)
context.run_migrations()
