"""Identity numbers (domain.md F16-F21, COR-05)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from personnummer import personnummer

from modulvard.domain.identity import (
    OID_OF,
    Identity,
    IdentityKind,
    IdentityReading,
    check_digit,
    read_identity,
    read_reserve,
)
from modulvard.domain.published_numbers import (
    LISTED_COORDINATION_NUMBERS,
    LISTED_PERSONAL_NUMBERS,
    RULE_BIRTH_NUMBERS,
    RULE_YEARS,
    published_test_number,
)

TODAY = date(2026, 11, 23)
NUMBER = published_test_number(date(1985, 3, 12))


def read(written: str, kind: IdentityKind = IdentityKind.PERSONAL, today: date = TODAY) -> IdentityReading:
    return read_identity(kind, written, today)


def problem_keys(reading: IdentityReading) -> list[str]:
    assert reading.identity is None
    return [problem.key for problem in reading.problems]


def warning_keys(reading: IdentityReading) -> list[str]:
    assert reading.identity is not None
    return [warning.key for warning in reading.warnings]


@pytest.mark.parametrize(
    "written",
    [
        "19850312-2387",
        "198503122387",
        "850312-2387",
        "8503122387",
        "850312 2387",
        "19850312 2387",
        "1985-03-12-2387",
        "1985-03-12 2387",
        "1985 03 12 2387",
        "  850312 - 2387 ",
        "850312–2387",
        "850312−2387",
        "850312\u00a02387",
        "\u200e850312-2387\u200f",
        "８５０３１２－２３８７",
    ],
)
def test_f16_every_usual_way_of_writing_gives_the_same_stored_number(written: str) -> None:
    assert NUMBER.value == "198503122387"
    assert read(written).identity == NUMBER


def test_f16_the_number_is_shown_with_a_hyphen_and_tells_its_date() -> None:
    assert NUMBER.display == "19850312-2387"
    assert NUMBER.birth_date == date(1985, 3, 12)


def test_f16_plus_means_the_person_turns_a_hundred_this_year_or_has() -> None:
    centenarian = Identity(kind=IdentityKind.PERSONAL, value="190001019801")
    assert read("000101+9801").identity == centenarian
    assert read("000229-2399").identity == Identity(kind=IdentityKind.PERSONAL, value="200002292399")
    assert read("380312-8432").identity == Identity(kind=IdentityKind.PERSONAL, value="193803128432")
    assert problem_keys(read("380312+8432")) == ["year"]  # 1838: born before anyone who has a number


def test_f16_the_sign_changes_with_the_year_and_not_with_the_birthday() -> None:
    born = published_test_number(date(1985, 12, 31))
    short = born.value[2:8]
    serial = born.value[8:]
    assert read(f"{short}-{serial}", today=date(2084, 12, 31)).identity == born
    assert read(f"{short}+{serial}", today=date(2085, 1, 1)).identity == born
    assert problem_keys(read(f"{short}-{serial}", today=date(2085, 1, 1))) == ["in_future"]


def test_f17_the_example_of_skatteverket_has_its_check_digit() -> None:
    assert check_digit("640823323") == 4
    assert read("640823-3234").identity is not None


@pytest.mark.parametrize("digit", [d for d in "0123456789" if d != NUMBER.value[-1]])
def test_f17_any_other_check_digit_is_refused(digit: str) -> None:
    assert problem_keys(read(NUMBER.value[:-1] + digit)) == ["check_digit"]


@pytest.mark.parametrize(
    ("written", "key", "facts"),
    [
        ("", "number_missing", {}),
        ("   ", "number_missing", {}),
        ("850312-238", "digit_count", {"digits": 9}),
        ("1985031223871", "digit_count", {"digits": 13}),
        ("850312-TF87", "not_digits", {}),
        ("٨٥٠٣١٢-٢٣٨٧", "foreign_digits", {}),
        ("85-0312-23-87", "separators", {}),
        ("851312-2387", "month", {"month": 13}),
        ("850012-2387", "month", {"month": 0}),
        ("850332-2387", "day", {"day": 32}),
        ("850300-2387", "day", {"day": 0}),
        ("850230-2387", "no_such_day", {"year": 1985, "month": 2, "day": 30}),
        ("19850372-2387", "is_coordination", {"day": 72}),
        ("20270101-2387", "in_future", {"year": 2027}),
        ("11850312-2387", "year", {"year": 1185}),
        ("850312-0007", "serial", {}),
    ],
)
def test_f17_each_failed_check_has_its_own_key_and_facts(written: str, key: str, facts: dict[str, int]) -> None:
    problems = {problem.key: dict(problem.facts) for problem in read(written).problems}
    assert read(written).identity is None
    assert problems[key] == facts


def test_all_failed_checks_are_told_at_once() -> None:
    assert problem_keys(read("851332-2387")) == ["month", "day", "check_digit"]


def test_f18_a_coordination_number_has_sixty_added_to_its_day() -> None:
    reading = read("701063-2391", IdentityKind.COORDINATION)
    assert reading.identity == Identity(kind=IdentityKind.COORDINATION, value="197010632391")
    assert reading.identity.birth_date == date(1970, 10, 3)
    assert reading.identity.display == "19701063-2391"


def test_f18_the_date_is_checked_after_taking_sixty_away_leap_years_too() -> None:
    """With a wrong check digit throughout: other right numbers than the published may be somebody's (F22)."""
    assert problem_keys(read("20000289-2380", IdentityKind.COORDINATION)) == ["check_digit"]
    reading = read("20010289-2380", IdentityKind.COORDINATION)
    assert problem_keys(reading) == ["no_such_day", "check_digit"]
    assert reading.problems[0].facts == {"year": 2001, "month": 2, "day": 29}


def test_f18_a_personal_number_given_as_coordination_number_is_told_apart() -> None:
    assert problem_keys(read(NUMBER.value, IdentityKind.COORDINATION)) == ["is_personal"]


@pytest.mark.parametrize("day", [60, 92, 99])
def test_f18_days_run_from_61_to_91(day: int) -> None:
    assert "day" in problem_keys(read(f"8503{day}-2380", IdentityKind.COORDINATION))


@pytest.mark.parametrize(
    ("value", "born"),
    [
        ("22850312AB2C", date(1985, 3, 12)),
        ("23060312AB2C", date(2006, 3, 12)),
        ("25850312AB29", date(1985, 3, 12)),
        ("26060312ABXC", date(2006, 3, 12)),
        ("21990312AB2C", date(1899, 3, 12)),
        ("00852041AB2C", None),
    ],
)
def test_f19_a_national_reserve_identity_tells_its_century_three_six_or_nine_ahead(
    value: str, born: date | None
) -> None:
    reading = read(value, IdentityKind.NATIONAL_RESERVE)
    assert warning_keys(reading) == []
    assert reading.identity is not None
    assert reading.identity.birth_date == born
    assert reading.identity.display == value  # no hyphen


@pytest.mark.parametrize(
    "value", ["22850312IB2C", "22850312OB2C", "22850312QB2C", "22850312VB2C", "22850312AW2C", "22850231AB2C", "12"]
)
def test_f19_what_does_not_look_national_is_warned_about_and_kept(value: str) -> None:
    reading = read(value, IdentityKind.NATIONAL_RESERVE)
    assert warning_keys(reading) == ["nrid_form"]
    assert reading.identity == Identity(kind=IdentityKind.NATIONAL_RESERVE, value=value)


@pytest.mark.parametrize("value", ["991981000010", "991945000023", "991993000032"])
def test_f20_the_published_numbers_of_stockholm_pass(value: str) -> None:
    assert warning_keys(read(value, IdentityKind.RESERVE_STOCKHOLM)) == []
    assert read_reserve(value, TODAY).identity == Identity(kind=IdentityKind.RESERVE_STOCKHOLM, value=value)
    wrong = value[:-1] + str((int(value[-1]) + 1) % 10)
    assert warning_keys(read(wrong, IdentityKind.RESERVE_STOCKHOLM)) == ["reserve_check_digit"]


@pytest.mark.parametrize("value", ["19810829M071", "19450829K088", "19930829X802"])
def test_f20_the_published_numbers_of_vastra_gotaland_pass(value: str) -> None:
    reading = read(value.lower(), IdentityKind.RESERVE_VGR)
    assert warning_keys(reading) == []
    assert reading.identity is not None
    assert reading.identity.birth_date == date(int(value[:4]), 8, 29)
    assert read_reserve(value, TODAY).identity == Identity(kind=IdentityKind.RESERVE_VGR, value=value)
    wrong = value[:-1] + str((int(value[-1]) + 1) % 10)
    assert warning_keys(read(wrong, IdentityKind.RESERVE_VGR)) == ["reserve_check_digit"]


@pytest.mark.parametrize(
    ("kind", "good", "poor", "warning"),
    [
        (IdentityKind.RESERVE_SKANE, "19850312A23B", "198503121234", "skane_form"),
        (IdentityKind.RESERVE_SKANE, "198503129F99", "19851312A23B", "skane_form"),
        (IdentityKind.RESERVE_VARMLAND, "19850312S123", "19850312A123", "varmland_form"),
        (IdentityKind.RESERVE_STOCKHOLM, "991981000010", "881981000010", "stockholm_form"),
        (IdentityKind.RESERVE_VGR, "19810829M071", "19810829Q071", "vgr_form"),
    ],
)
def test_f20_a_reserve_number_is_never_refused_for_its_form(
    kind: IdentityKind, good: str, poor: str, warning: str
) -> None:
    assert warning_keys(read(good, kind)) == []
    assert warning_keys(read(poor, kind)) == [warning]


@given(st.text(min_size=1, max_size=40).filter(lambda text: any(char.isalnum() for char in text)))
def test_f20_whatever_a_region_writes_is_taken_if_it_is_short_enough(written: str) -> None:
    reading = read_reserve(written, TODAY)
    assert reading.identity is not None or {problem.key for problem in reading.problems} == {"too_long"}


@pytest.mark.parametrize("written", ["991981000011", "991945000024", "99 1993000033", "19810829M072", "19930829-x803"])
def test_f20_a_reserve_number_of_a_known_form_with_a_wrong_check_is_warned_about_and_taken(written: str) -> None:
    reading = read_reserve(written, TODAY)
    assert reading.identity is not None
    assert reading.identity.kind is IdentityKind.RESERVE_OTHER
    assert warning_keys(reading) == ["reserve_check_digit"]


def test_f20_a_personal_number_entered_as_reserve_number_is_warned_about() -> None:
    assert warning_keys(read_reserve(NUMBER.display, TODAY)) == ["looks_personal"]
    assert warning_keys(read_reserve("197010632391", TODAY)) == ["looks_coordination"]


def test_a_reserve_number_longer_than_any_number_is_refused() -> None:
    assert problem_keys(read_reserve("A" * 41, TODAY)) == ["too_long"]


def test_no_number_yet_is_a_kind_of_its_own() -> None:
    reading = read("", IdentityKind.NONE)
    assert reading.identity is not None
    assert reading.identity.kind is IdentityKind.NONE


def test_f21_the_published_object_identifiers_are_known() -> None:
    assert OID_OF == {
        IdentityKind.PERSONAL: "1.2.752.129.2.1.3.1",
        IdentityKind.COORDINATION: "1.2.752.129.2.1.3.3",
        IdentityKind.NATIONAL_RESERVE: "1.2.752.74.9.1",
        IdentityKind.RESERVE_STOCKHOLM: "1.2.752.97.3.1.3",
    }


@given(st.text(alphabet="0123456789-+ ABMXåé٣３", max_size=16), st.sampled_from(IdentityKind))
def test_no_problem_carries_the_number(written: str, kind: IdentityKind) -> None:
    """Facts are small figures (month=13), so that no log or error can hold a number."""
    reading = read(written, kind)
    for problem in (*reading.problems, *reading.warnings):
        assert all(isinstance(fact, int) and fact < 10_000 for fact in problem.facts.values())


def written_like_this(number: str, sign: str, *, long: bool) -> str:
    return f"{number if long else number[2:]}"[:-4] + sign + number[-4:]


def agrees_with_the_oracle(kind: IdentityKind, written: str) -> None:
    """The ``personnummer`` package reads the real clock, and knows neither dates ahead of today nor before 1840."""
    reading = read(written, kind, datetime.now(UTC).date())
    assert (reading.identity is not None) == personnummer.valid(written)
    if reading.identity is not None:
        assert reading.identity.value == personnummer.parse(written).format(long_format=True)


@given(
    st.dates(min_value=date(1977, 1, 1), max_value=date(1999, 12, 31)).filter(lambda born: born.year in RULE_YEARS),
    st.sampled_from(RULE_BIRTH_NUMBERS),
    st.integers(0, 9),
    st.sampled_from([("-", False), ("", False), ("-", True), ("", True)]),
)
def test_f17_we_agree_with_the_personnummer_package(
    born: date, birth_number: int, check: int, form: tuple[str, bool]
) -> None:
    number = published_test_number(born, birth_number).value[:-1] + str(check)
    sign, long = form
    agrees_with_the_oracle(IdentityKind.PERSONAL, written_like_this(number, sign, long=long))


@pytest.mark.parametrize("value", LISTED_PERSONAL_NUMBERS)
def test_f16_we_agree_with_the_personnummer_package_on_the_century(value: str) -> None:
    sign = "-" if int(value[:4]) > datetime.now(UTC).year - 100 else "+"
    if int(value[:4]) > datetime.now(UTC).year - 199:
        agrees_with_the_oracle(IdentityKind.PERSONAL, written_like_this(value, sign, long=False))
    agrees_with_the_oracle(IdentityKind.PERSONAL, written_like_this(value, "", long=True))


@pytest.mark.parametrize("value", [*LISTED_COORDINATION_NUMBERS, "197010632391"])
@pytest.mark.parametrize("long", [True, False])
def test_f18_we_agree_with_the_personnummer_package(value: str, long: bool) -> None:
    agrees_with_the_oracle(IdentityKind.COORDINATION, written_like_this(value, "-", long=long))
    wrong = value[:-1] + str((int(value[-1]) + 1) % 10)
    agrees_with_the_oracle(IdentityKind.COORDINATION, written_like_this(wrong, "-", long=long))


@pytest.mark.parametrize("value", LISTED_PERSONAL_NUMBERS)
def test_f22_the_listed_numbers_pass_all_checks(value: str) -> None:
    assert read(value).identity == Identity(kind=IdentityKind.PERSONAL, value=value)
