"""The shipped migrations with one more, of a version to come."""

from pathlib import Path

from modulvard.store import migrate
from modulvard.store.schema_version import CURRENT

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{current}"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("mark", sa.Column("id", sa.Integer, primary_key=True))
    with op.batch_alter_table("unit") as batch:
        batch.add_column(sa.Column("colour", sa.Text, nullable=False, server_default="green"))
    {more}
"""


def with_next_migration(folder: Path, more: str = "pass") -> Path:
    """Return the shipped migrations with one more of a version to come."""
    scripts = folder / "scripts"
    (scripts / "versions").mkdir(parents=True)
    for file in (migrate.SCRIPTS / "env.py", *(migrate.SCRIPTS / "versions").glob("*.py")):
        (scripts / file.relative_to(migrate.SCRIPTS)).write_bytes(file.read_bytes())
    (scripts / "versions" / "9999_next.py").write_text(_NEXT.format(current=CURRENT, more=more), encoding="utf-8")
    return scripts
