"""The commands, one module for each word that begins them. Each module's ``add`` hangs its commands in the tree."""

from collections.abc import Mapping

MODULES: Mapping[str, str] = {
    "demo": "demo",
    "today": "today",
    "patient": "patients",
    "intake": "intakes",
    "treatment": "treatments",
    "follow-up": "follow_ups",
    "homework": "homework",
    "rating": "ratings",
    "message": "messages",
    "note": "notes",
    "answers": "answers",
    "flag": "flags",
    "safety": "safety",
    "program": "programs",
    "instrument": "instruments",
    "report": "reports",
    "search": "search",
    "print": "prints",
    "store": "store",
    "account": "accounts",
    "clinic": "clinic",
    "log": "log",
    "screens": "window",
}
"""The module of each word, in the order in which ``--help`` lists them. Imported when the word is used."""
