"""The manual's figures and role matrix are those of the program (trust.md section 6)."""

import re
from pathlib import Path

import pytest

from modulvard.domain.access import ROLE_MATRIX, Permission, Role
from modulvard.domain.caseload import SAVED_FILTERS_LIMIT
from modulvard.domain.text import NAME_LIMIT, TEXT_LIMIT
from modulvard.ui.undo import LONGEST

DOCS = Path(__file__).parents[1] / "docs"
MANUALS = ("handbok.md", "manual.md")
TOLD_BY = {
    Permission.READ_PATIENT: (r"läsa (och ändra )?patienter", r"read (and change )?patients"),
    Permission.EDIT_PATIENT: (r"ändra patienter", r"change patients"),
    Permission.READ_ANSWERS: (r"svarsbanken", r"answer bank"),
    Permission.EDIT_ANSWERS: (r"skriva (och godkänna )?i svarsbanken", r"write (and approve )?in the answer bank"),
    Permission.APPROVE_ANSWERS: (r"godkänna i svarsbanken", r"approve in the answer bank"),
    Permission.EDIT_PROGRAMS: (r"skriva (och publicera )?program", r"write (and publish )?programs"),
    Permission.PUBLISH_PROGRAMS: (r"publicera program", r"publish programs"),
    Permission.READ_REPORTS: (r"klinikens rapporter", r"clinic's reports"),
    Permission.PRINT: (r"skriva ut", r"print"),
    Permission.EDIT_CLINIC: (r"klinikens inställningar", r"clinic's settings"),
    Permission.EDIT_ACCOUNTS: (r"ta bort konton", r"remove accounts"),
    Permission.READ_LOG: (r"läsa och kontrollera loggen", r"read and verify the log"),
    Permission.VERIFY_LOG: (r"kontrollera loggen", r"verify the log"),
    Permission.ACCEPT_LOG_BREAK: (r"godta loggbrott", r"accept log breaks"),
    Permission.KEEP_STORE: (r"säkerhetskopiera", r"back up"),
    Permission.REPLACE_STORE: (r"återställa", r"restore"),
}


def table_after(manual: str, mark: str) -> dict[str, str]:
    text = (DOCS / manual).read_text(encoding="utf-8").split(f"<!-- {mark}", 1)[1]
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", text.split("\n\n", 1)[0], re.MULTILINE)
    return dict(rows[1:])


@pytest.mark.parametrize(("manual", "mark"), [("handbok.md", "gränser"), ("manual.md", "limits")])
def test_the_limits_in_the_manual_are_the_programs(manual, mark):
    told = [int(re.match(r"\d+", words).group()) for words in table_after(manual, mark).values()]
    assert told == [NAME_LIMIT, TEXT_LIMIT, SAVED_FILTERS_LIMIT, LONGEST, 7, 8]


@pytest.mark.parametrize(("language", "manual", "mark"), [(0, "handbok.md", "roller"), (1, "manual.md", "roles")])
@pytest.mark.parametrize("role", Role)
def test_the_role_matrix_in_the_manual_is_the_programs(role, language, manual, mark):
    """AUD-04: the written matrix says what the program allows, no more and no less."""
    told = table_after(manual, mark)[role.value]
    for permission, words in TOLD_BY.items():
        allowed = permission in ROLE_MATRIX[role]
        assert bool(re.search(words[language], told)) is allowed, (role, permission)


@pytest.mark.parametrize("manual", MANUALS)
def test_every_link_in_the_manual_leads_somewhere(manual):
    links = re.findall(r"\]\(([^)#:]+)\)", (DOCS / manual).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (DOCS / link).exists()] == []
