"""Column kinds that recur, and how moments are stored."""

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import JSON, Dialect, ForeignKey, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator
from typing_extensions import override


class Moment(TypeDecorator[datetime]):
    """A moment in time, stored as ISO 8601 text in UTC with microseconds, so that text order is time order (COR-02)."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its offset")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """The mapped tables. Named constraints, since SQLite migrations need the names."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        str: Text,
        datetime: Moment,
        dict[str, Any]: JSON,
        list[int]: JSON,
    }


Key = Annotated[int, mapped_column(primary_key=True, autoincrement=True)]
WeekIndex = Annotated[int, mapped_column()]
"""A week as ``Week.index``: whole weeks since Monday 0001-01-01, so that SQL can compare and subtract."""
UnitRef = Annotated[int, mapped_column(ForeignKey("unit.id"))]
AccountRef = Annotated[int, mapped_column(ForeignKey("account.id"))]
PatientRef = Annotated[int, mapped_column(ForeignKey("patient.id"), index=True)]
TreatmentRef = Annotated[int, mapped_column(ForeignKey("treatment.id"), index=True)]
