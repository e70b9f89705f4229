"""Run by Alembic: migrate over the connection that ``schema.migrate`` opened."""

from alembic import context

from archive.store.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
