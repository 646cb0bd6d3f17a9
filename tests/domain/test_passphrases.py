"""Which passphrases are taken (CNF-03)."""

import unicodedata

import pytest

from modulvard.domain.account_errors import PassphraseRefused
from modulvard.domain.passphrases import PassphraseProblem, check_passphrase, passphrase_problem

CONTEXT = ("Vårdcentralen Björken", "anna", "Anna Björklöv")


@pytest.mark.parametrize(
    "passphrase",
    [
        "näver löv sav rot topp",
        "elva gula päron på ett fat",
        "jag plockar hjortron i juli",
        "qT7!vv0#Lm2$zz9@",
        "mössan låg kvar på tåget",
        "日本の森には熊がいますから気をつけて",
        "femton tecken a",
        "x" * 3 + "kantarellerna i skogen",
        "en mycket lång mening som någon gärna skriver, " * 5,
    ],
)
def test_long_and_uncommon_passphrases_of_any_characters_are_taken(passphrase: str) -> None:
    check_passphrase(passphrase, CONTEXT)


@pytest.mark.parametrize(
    ("passphrase", "problem"),
    [
        ("", PassphraseProblem.TOO_SHORT),
        ("kort men god!!", PassphraseProblem.TOO_SHORT),
        ("ö" * 2000, PassphraseProblem.TOO_LONG),
        ("aaaaaaaaaaaaaaaa", PassphraseProblem.REPEATS),
        ("               ", PassphraseProblem.REPEATS),
        ("123456789012345", PassphraseProblem.REPEATS),
        ("abcdefghijklmnop", PassphraseProblem.REPEATS),
        ("sommarsommarsommar", PassphraseProblem.REPEATS),
        ("passwordpassword", PassphraseProblem.REPEATS),
        ("hejsan hejsan hejsan", PassphraseProblem.REPEATS),
        ("qwertyuiopasdfghjkl", PassphraseProblem.COMMON),
        ("correct horse battery staple", PassphraseProblem.COMMON),
        ("Sommar2026Vinter2027", PassphraseProblem.COMMON),
        ("modulvård lösenord 2026", PassphraseProblem.CONTEXT),
        ("Anna Björklöv 12345", PassphraseProblem.CONTEXT),
        ("Vårdcentralen Björken!", PassphraseProblem.CONTEXT),
        ("patientjournal klinik", PassphraseProblem.CONTEXT),
        ("en rad\noch en till ja", PassphraseProblem.NOT_TEXT),
        ("halv surrogat \ud800 ja då", PassphraseProblem.NOT_TEXT),
    ],
)
def test_short_common_repeating_and_context_passphrases_are_refused(
    passphrase: str, problem: PassphraseProblem
) -> None:
    with pytest.raises(PassphraseRefused) as caught:
        check_passphrase(passphrase, CONTEXT)
    assert caught.value.problem is problem
    assert passphrase not in str(caught.value) or not passphrase


def test_length_is_counted_in_letters_as_a_person_counts_them() -> None:
    """CNF-03: å as one letter, in whatever form it is typed."""
    fourteen = unicodedata.normalize("NFD", "åäö åäö åäö xy")
    assert len(fourteen) > 15
    assert passphrase_problem(fourteen) is PassphraseProblem.TOO_SHORT


def test_sixty_four_characters_are_no_hindrance() -> None:
    passphrase = "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton"
    assert len(passphrase) > 64
    assert passphrase_problem(passphrase) is None
