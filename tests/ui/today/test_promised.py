"""What the head of the messages in Idag says is promised (pacing.md "Promise")."""

import pytest
from tests.ui.today.kinds_given import given_a_treatment, received


@pytest.mark.parametrize(("own", "said"), [(0, "svar samma arbetsdag"), (1, "svar inom 1 arbetsdag")])
def test_the_head_says_what_a_program_of_its_own_promise_promises(host, own, said):
    received(host, given_a_treatment(host, answer_days=own))
    assert host.rows()[0] == f"Meddelanden att svara på 1 {said}"


def test_the_head_promises_nothing_where_its_lines_are_promised_different_things(host):
    received(host, given_a_treatment(host, answer_days=1))
    received(host, given_a_treatment(host, name="Sova gott"))
    assert host.rows()[0] == "Meddelanden att svara på 2"
