"""The open transaction that every function in ``store/`` is given. Services pass it on and never look inside."""

from typing import TypeAlias

from sqlalchemy import orm

Session: TypeAlias = orm.Session

LANGUAGE = "language"
"""Where a session's ``info`` holds the user's language."""

ANSWER_DAYS = "answer_days"
"""Where it holds what is known of the program versions' own promises (``store/programs.py``)."""
