"""What the branches of the statement of what is owed have in common (``store/owed_statements.py``).

Columns: kind, treatment, ref, since, time_known, promised, words, module, begun, answers, answers_ref, therapist,
passed_to, passing, own.
"""

from typing import Any, cast

from sqlalchemy import CTE, ColumnElement, Date, Integer, bindparam, func, literal, literal_column, null, select

from modulvard.domain.today import LineKind
from modulvard.store.ownership import is_own
from modulvard.store.rows import PatientRow

VIEWER = bindparam("account", type_=Integer)
SEEN_ON = bindparam("seen_on", type_=Date)
DAY = bindparam("day", type_=Date)


def branch(kind: LineKind, mine: Any, **given: Any) -> Any:
    """Return a branch over the treatments of ``mine``, with what is given of its columns."""
    own = select(is_own(VIEWER, SEEN_ON)).where(PatientRow.id == mine.c.patient_id).scalar_subquery()
    columns = {
        "kind": literal(kind.value),
        "treatment": mine.c.id,
        "ref": given["ref"],
        "since": given["since"],
        "time_known": given.get("time_known", literal(1)),
        "promised": given.get("promised", null()),
        "words": given.get("words", literal("")),
        "module": given.get("module", null()),
        "begun": given.get("begun", literal(0)),
        "answers": given.get("answers", null()),
        "answers_ref": given.get("answers_ref", literal(0)),
        "therapist": mine.c.therapist_id,
        "passed_to": given.get("passed_to", null()),
        "passing": given.get("passing", literal(0)),
        "own": own if "words" in given else literal(1),
    }
    return select(*(column.label(name) for name, column in columns.items())).select_from(mine)


def is_of(mine: CTE, row: Any) -> ColumnElement[bool]:
    """Tell whether a row is of one of the treatments. The zero keeps SQLite from looking the treatment up for each row:
    it begins with the treatments, which are few, and not with all that is owed in the clinic.
    """
    return cast("ColumnElement[bool]", row.treatment_id == mine.c.id + literal_column("0"))


def passed_to(passed: Any) -> dict[str, Any]:
    """Return the columns of whom a line was passed on to."""
    return {"passed_to": passed.to_account, "passing": func.coalesce(passed.id, 0)}
