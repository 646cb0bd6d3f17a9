"""Answers to read first when the clinic itself changes: an account that is shut out, a backup in the store's place."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update
from tests.patients_given import ANNA, ERIK, SOFIA, Clinic
from tests.ratings_given import rated
from tests.services.test_safety import TWO
from tests.services.test_safety_lines import started
from tests.store.backups_given import backed_up, by

from modulvard.domain.transfers import NewTransfer
from modulvard.services.accounts import Accounts
from modulvard.services.transfers import Transfers
from modulvard.store import backup, restore
from modulvard.store.rows import AccountRoleRow


@pytest.mark.parametrize("any_other", [True, False])
def test_shutting_a_therapist_out_tells_what_is_to_be_read_and_whether_anyone_is_left(
    clinic: Clinic, any_other: bool
) -> None:
    """COR-04: with nobody left who gives treatment, they stand on no one's own list."""
    given = started(clinic)
    rated(clinic, given, TWO)
    Transfers(clinic._as(ANNA), clinic.clock).transfer(NewTransfer(treatment=given, to=ERIK, reason="Föräldraledighet"))
    rated(clinic, started(clinic, clinic.add(), name="Lugna nätter"), TWO)
    if not any_other:
        with clinic.database.work() as session:
            annas = (AccountRoleRow.account_id == ANNA, AccountRoleRow.role == "therapist")
            session.execute(update(AccountRoleRow).where(*annas).values(role="manager"))
    done = Accounts(clinic._as(SOFIA), clinic.clock).disable(ERIK)
    assert (done.unread, done.any_therapist) == (1, any_other)


def test_what_a_restore_would_take_out_of_sight_is_told_before_it(clinic: Clinic, tmp_path: Path) -> None:
    """G18, COR-04: an answer that came after the backup is in no list once the backup stands in the store's place."""
    database, treatment = clinic.database, started(clinic)
    rated(clinic, treatment, TWO)
    file = backed_up(database, tmp_path / "b")
    with backup.unpacked(file, by(database)) as unpacked:
        assert restore.difference(database, unpacked).unread_lost == 0
    rated(clinic, treatment, TWO, on=date(2026, 11, 12))
    with backup.unpacked(file, by(database)) as unpacked:
        shown = restore.difference(database, unpacked)
    assert shown.unread_lost == 1
    assert (shown.counts_then["rating"], shown.counts_now["rating"]) == (1, 2)
