"""Runs the steps on the connection it is given, inside that connection's own transaction (store/migrate.py)."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True, transactional_ddl=False)
context.run_migrations()
