"""Alembic's folder: how a schema of one release becomes that of the next."""
