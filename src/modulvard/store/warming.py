"""Does once, before anything is opened, what SQLAlchemy does at its first statements: while the user types.

An engine over nothing: no file, no key, no row of anyone.
"""

from sqlalchemy import create_engine, insert, select
from sqlalchemy.orm import Session, configure_mappers
from sqlalchemy.pool import StaticPool

from modulvard.store import cipher
from modulvard.store.columns import Base
from modulvard.store.rows import AccessLogRow, AccountRoleRow, AccountRow


def warm_up() -> None:
    """Configure the mapping, and compile and run a few statements of each kind on an empty database in memory."""
    configure_mappers()
    engine = create_engine("sqlite://", module=cipher.DRIVER, poolclass=StaticPool)
    Base.metadata.create_all(engine, tables=[Base.metadata.tables[name] for name in ("account", "account_role")])
    with Session(engine) as session:
        joined = select(AccountRow.name, AccountRoleRow.role).join(
            AccountRoleRow, AccountRoleRow.account_id == AccountRow.id, isouter=True
        )
        session.execute(joined.where(AccountRow.id == 0)).all()
        session.scalars(select(AccountRow)).all()
        session.execute(insert(AccountRoleRow).values(account_id=0, role="reader"))
        str(insert(AccessLogRow).compile(engine))
        session.rollback()
    engine.dispose()
