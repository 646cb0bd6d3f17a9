"""Drafts thrown away are kept for thirty days and no longer (ux.md 8.1)."""

from datetime import timedelta

import pytest
from tests.messages_given import messages, started
from tests.patients_given import Clinic, StatementCount

from modulvard.domain.errors import NotFound
from modulvard.domain.ids import MessageId
from modulvard.services.forgetting import forget_discarded


def test_a_draft_thrown_away_can_be_brought_back_for_thirty_days_and_is_then_erased(clinic: Clinic) -> None:
    draft = MessageId(messages(clinic).begin(started(clinic)).ident or 0)
    messages(clinic).keep(draft, "Nästan klart.", 3, {})
    messages(clinic).discard(draft)
    clinic.clock.moment += timedelta(days=30)
    forget_discarded(clinic.database, clinic.clock)
    messages(clinic).bring_back(draft)
    assert messages(clinic).draft(draft).body == "Nästan klart."
    messages(clinic).discard(draft)
    clinic.clock.moment += timedelta(days=30, seconds=1)
    forget_discarded(clinic.database, clinic.clock)
    assert messages(clinic).discarded() == ()
    messages(clinic).bring_back(draft)
    with pytest.raises(NotFound):
        messages(clinic).draft(draft)


def test_what_is_being_written_is_never_erased_and_looking_for_it_is_one_small_read(clinic: Clinic) -> None:
    draft = MessageId(messages(clinic).begin(started(clinic)).ident or 0)
    messages(clinic).keep(draft, "Länge sedan.", 3, {})
    clinic.clock.moment += timedelta(days=400)
    with StatementCount(clinic.database) as counted:
        forget_discarded(clinic.database, clinic.clock)
    assert len(counted) == 2
    assert messages(clinic).draft(draft).body == "Länge sedan."
