"""The recovery key as people write it (OPS-03)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modulvard.domain.account_errors import RecoveryKeyMistyped
from modulvard.domain.recovery_key import BYTES, GROUPS, read, written

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRETS = st.binary(min_size=BYTES, max_size=BYTES)


@given(SECRETS)
def test_what_is_written_is_read_back(secret: bytes) -> None:
    text = written(secret)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}", text)
    assert read(text) == secret
    assert read(f"  {text.lower().replace('-', ' ')}\n") == secret
    assert read(text.replace("0", "O").replace("1", "l")) == secret


@given(SECRETS, st.integers(0, GROUPS * 5 - 1), st.sampled_from(ALPHABET))
def test_any_wrong_character_is_found_in_its_group(secret: bytes, place: int, character: str) -> None:
    text = list(written(secret).replace("-", ""))
    if text[place] == character:
        return
    text[place] = character
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("".join(text))
    assert caught.value.group == place // 5 + 1


@given(SECRETS, st.integers(0, GROUPS - 1), st.integers(0, 3))
def test_two_neighbours_that_changed_places_are_found(secret: bytes, group: int, place: int) -> None:
    text = list(written(secret).replace("-", ""))
    at = group * 5 + place
    if text[at] == text[at + 1]:
        return
    text[at], text[at + 1] = text[at + 1], text[at]
    with pytest.raises(RecoveryKeyMistyped) as caught:
        read("".join(text))
    assert caught.value.group == group + 1


@given(SECRETS, st.integers(0, GROUPS - 2))
def test_two_groups_that_changed_places_are_found(secret: bytes, group: int) -> None:
    groups = written(secret).split("-")
    groups[group], groups[group + 1] = groups[group + 1], groups[group]
    with pytest.raises(RecoveryKeyMistyped):
        read("-".join(groups))


@pytest.mark.parametrize("typed", ["", "ABCDE", "-" * 47, "Å" * 40, "U" * 40])
def test_what_is_no_recovery_key_is_told_as_mistyped(typed: str) -> None:
    with pytest.raises(RecoveryKeyMistyped):
        read(typed)
