"""Searching the answer bank (decided.md 30; ux.md 2; issue 3 point 4), on the shipped answers and on small banks."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from modulvard.domain.answer_bank import AnswerKind, Category
from modulvard.domain.answer_search import AnswerHits, MatchLevel
from modulvard.domain.ids import AnswerId
from modulvard.exchange.answer_files import check
from modulvard.resources import resource
from modulvard.store.answer_index import Entry, Index, built
from modulvard.store.answer_search import Wanted, search_answers
from modulvard.store.answer_words import forms_of, title_words

SEARCHES = """
hemuppgifter hinner inte: hinner-inte-hemuppgiften
hemuppgiften hinner: hinner-inte-hemuppgiften
hinner inte hem uppgiften: hinner-inte-hemuppgiften
hemuppgften hinner: hinner-inte-hemuppgiften
tidsbrist: hinner-inte-hemuppgiften
hur mycket skriva dagbok: hur-mycket-i-dagboken
forstar inte ovning: forstar-inte-ovningen
övning ledsen: ovningen-gjorde-mig-ledsen
angest ovning: ovningen-gjorde-mig-orolig
orolig av övningarna: ovningen-gjorde-mig-orolig
tvivel programmet hjälp: tvivlar-pa-programmet
skattningar siffror: vad-betyder-skattningen
självskattningens poäng: vad-betyder-skattningen
aterkoppling obesvarad fråga: aterkoppling-tomma-svar
svarat på allt: aterkoppling-hela-hemuppgiften
dyslexi: orkar-inte-lasa
läs svårigheter: orkar-inte-lasa
tidigare modul igen: lasa-tidigare-moduler
glömt dagar dagboken: dagboken-glomda-dagar
sömn dagbok somnade: dagboken-gissa-tiderna
somntryck: vad-menas-med-somntryck
sömntrick: vad-menas-med-somntryck
morgontid trött: trottare-av-fast-morgontid
oros stund: orostunden-tankarna-kommer-anda
skiftarbete: behover-jag-modul-7
långsammare tempo: sakta-ner
två moduler i veck: tva-moduler-i-veckan
snabare: tva-moduler-i-veckan
igen efter pausen: tillbaka-efter-paus
modulernas ordning: byta-ordning
lång tystnad: lange-sedan-vi-hordes
avboka besöket: avboka-eller-flytta-besok
avslutnings samtal: avslutningssamtal
anhöriga: narstaende-laser-med
svarstid: nar-far-jag-svar
sekretes: vem-laser-det-jag-skriver
tappat häfte: tappat-haftet
fil öppna: filen-gar-inte-att-oppna
telefon fylla i: fylla-i-pa-telefonen
sjukskrivning: fragor-om-sjukintyg
mediciner: fragor-om-lakemedel
klagomal: klagomal
rökstop: sluta-med-tobak
starta behandling möte checklista: metod-uppstartsmote
uppstarts möte: metod-uppstartsmote
obligatoriska modulr: metod-vilka-moduler
antal ord per sid: metod-text-per-sida
fastnat i samma modul: metod-stanna-i-modul
svarsmal frist: metod-svara-i-tid
aterkoppling formulera ton: metod-aterkoppling-hemuppgift
journalforing administrativ kontakt: metod-vad-hor-till-journalen
telefon samtal missförstånd: metod-ringa-eller-skriva
sjalvmordstanker: metod-meddelande-som-oroar
inaktiva patienter påminnelse: metod-tyst-patient
skydade personuppgifter: metod-skyddade-personuppgifter
lix läsbarheten: metod-lattlast-text
grupp deltagare sekretess: metod-sekretess-i-grupp
"""


def searches() -> Iterator[tuple[str, str]]:
    for line in SEARCHES.strip().splitlines():
        written, key = line.split(": ")
        yield written, key


def an_entry(ident: int, title: str, body: str = "Text.", **fields: Any) -> Entry:
    keywords = tuple(fields.pop("keywords", ()))
    line = " ".join(body.split())
    held: dict[str, Any] = {
        "id": AnswerId(ident), "row_version": 1, "key": f"k{ident}", "number": 1, "kind": AnswerKind.REPLY,
        "category": Category.UNDERSTAND, "program": None, "module": None, "title": title, "keywords": keywords,
        "body": body, "line": line, "lowered": line.lower(), "language": "sv", "is_draft": False,
        "approved_on": None, "review_on": None,
        "title_words": title_words(title), "order": "",
        "words": (forms_of(title), forms_of("\n".join(keywords)), forms_of(body)),
    }  # fmt: skip
    return Entry(**{**held, **fields})


def bank(*entries: Entry) -> Index:
    return built(sorted(entries, key=lambda entry: (-entry.uses, entry.id)))


@cache
def shipped(language: str = "sv") -> Index:
    entries = []
    for path in sorted(resource("answers").glob("*.yaml")):
        for entry in check(path).entries:
            text = entry.content.shown(language).text
            more = {"keywords": text.keywords, "key": entry.key, "kind": entry.kind, "language": language}
            program = {"program": entry.content.program, "module": entry.content.module}
            entries.append(an_entry(len(entries) + 1, text.title, text.body, **more, **program))
    return built(entries)


def found(index: Index, written: str, **wanted: Any) -> list[int]:
    return [hit.id for hit in search_answers(index, written, Wanted(**wanted)).hits]


def keys(hits: AnswerHits) -> list[str]:
    return [hit.key for hit in hits.hits]


@pytest.mark.parametrize(("written", "key"), list(searches()))
def test_a_search_gives_the_shipped_answer_among_the_first_three(written: str, key: str) -> None:
    assert key in keys(search_answers(shipped(), written, Wanted()))[:3]


LISTS = {language: Path(__file__).with_name(f"answer_searches_{language}.yaml") for language in ("sv", "en")}


def listed(language: str) -> dict[str, list[list[str]]]:
    held: dict[str, list[list[str]]] = YAML(typ="safe", pure=True).load(LISTS[language].read_text(encoding="utf-8"))
    return held


@pytest.mark.parametrize(
    ("language", "expected"), [(language, expected) for language in LISTS for expected in listed(language)]
)
def test_what_a_therapist_types_gives_the_answer_among_the_first_three(language: str, expected: str) -> None:
    missed = [
        written
        for written in chain.from_iterable(listed(language)[expected])
        if not set(expected.split())
        & set(keys(search_answers(shipped(language), written, Wanted(language=language)))[:3])
    ]
    assert missed == []


@pytest.mark.parametrize("written", ["körkort", "fotboll", "bilverkstad", "elräkning"])
def test_a_word_that_only_sounds_like_two_of_the_banks_finds_nothing(written: str) -> None:
    assert search_answers(shipped(), written, Wanted()).hits == ()


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("loga", "Logga in"),
        ("suk", "Sjuk"),
        ("läa", "Läsa"),
        ("våd", "Vård"),
        ("177", "Ring 1177"),
        ("länar", "Lämnar"),
    ],
)
def test_a_letter_missing_in_a_short_word_is_a_slip(written: str, title: str) -> None:
    index = bank(an_entry(1, title), an_entry(2, "Psykologen", "En balans mellan allt."))
    hits = search_answers(index, written, Wanted()).hits
    assert [(hit.id, hit.level) for hit in hits][:1] == [(1, MatchLevel.MISSPELT)]


def test_part_of_a_compound_is_no_slip() -> None:
    index = bank(an_entry(1, "Sjukskrivning"), an_entry(2, "Skriva"), an_entry(3, "Oroligt väder"))
    assert found(index, "skrivning") == [1]


def test_a_slip_with_dots_means_the_word_that_has_them() -> None:
    assert found(bank(an_entry(1, "Svar"), an_entry(2, "Besvär")), "bsvär")[:1] == [2]


def test_the_lists_hold_hundreds_of_searches() -> None:
    assert [sum(len(line) for lines in listed(language).values() for line in lines) for language in LISTS] >= [900, 150]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("no time homeworks", "No time"),
        ("pausing", "break"),
        ("skipping modules", "Skip"),
        ("lost booklets", "booklet"),
    ],
)
def test_english_is_searched_by_its_own_word_forms(written: str, title: str) -> None:
    hits = search_answers(shipped("en"), written, Wanted(language="en")).hits[:3]
    assert any(title.lower() in f"{hit.title} {hit.body}".lower() for hit in hits)


# --- the order ------------------------------------------------------------------------------------

ORDERED = (
    an_entry(1, "Ångest"),
    an_entry(2, "Ångest och oro"),
    an_entry(3, "Annat", keywords=("ångest",)),
    an_entry(4, "Annat", "Om ångest."),
)


def test_whole_title_then_title_then_keyword_then_body() -> None:
    index = bank(*reversed(ORDERED))
    assert found(index, "ångest") == [1, 2, 3, 4]
    levels = [hit.level for hit in search_answers(index, "ångest", Wanted()).hits]
    assert levels == [MatchLevel.WHOLE_TITLE, MatchLevel.TITLE, MatchLevel.KEYWORD, MatchLevel.BODY]


def test_how_well_the_words_match_comes_before_use() -> None:
    index = bank(*ORDERED[:3], an_entry(4, "Annat", "Om ångest.", uses=90, my_uses=40))
    assert found(index, "ångest") == [1, 2, 3, 4]


def test_among_equals_the_patients_module_then_ones_own_use_then_the_clinics() -> None:
    index = bank(
        an_entry(1, "Paus ett", uses=50),
        an_entry(2, "Paus två", uses=20, my_uses=2),
        an_entry(3, "Paus tre", program="somn", module=3),
        an_entry(4, "Paus fyra", program="somn"),
        an_entry(5, "Paus fem", program="oro", uses=99),
        an_entry(6, "Paus sex", program="somn", module=4, uses=98),
        an_entry(7, "Paus sju", uses=30, my_uses=7),
    )
    assert found(index, "paus", program="somn", module=3) == [3, 4, 7, 2, 1, 5, 6]
    assert found(index, "paus") == [7, 2, 1, 5, 6, 3, 4]
    assert found(index, "paus", program="somn", module=3, limit=2) == [3, 4]
    assert search_answers(index, "paus", Wanted(limit=2)).total == 7


def test_only_the_kinds_asked_for_are_found() -> None:
    index = bank(an_entry(1, "Paus"), an_entry(2, "Paus", kind=AnswerKind.SUPPORT))
    assert found(index, "paus", kinds=frozenset({AnswerKind.REPLY})) == [1]
    assert found(index, "paus", kinds=frozenset({AnswerKind.SUPPORT})) == [2]


# --- how words are found --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("hemuppgiften", "En hemuppgift"),
        ("hemuppgift", "Hemuppgifterna"),
        ("sömn problem", "Sömnproblem"),
        ("sömnproblem", "Sömn problem"),
        ("sömnproblem", "Problem med sömn"),
        ("hemuppgiftsproblem", "Problem med hemuppgift"),
        ("uppgift", "Hemuppgiften"),
        ("häftet", "Ett häfte"),
        ("häfte", "Häftet"),
        ("program", "Programmet"),
        ("programmets", "Alla program"),
        ("mötena", "Ett möte"),
        ("dammet", "Damm"),
        ("angest", "Ångest"),
        ("ÅNGEST", "ångest"),
        ("ångst", "Ångest"),
        ("ågnest", "Ångest"),
        ("hemupgiften", "Hemuppgifter"),
        ("hemuppgiffter", "Hemuppgift"),
        ("hem", "Hemuppgift"),
        ("h", "Hemuppgift"),
        ("e-post", "Epost"),
        ("epost", "E-posten"),
        ("e post", "E-post"),
        ("tv", "Titta på TV"),
        ("må bra", "Må bra"),
        ("vad är det", "Vad är det?"),
        ("?", "Vad är det?"),
        ("🙂", "Bra 🙂"),
        ("{datum?}", "Till {datum?}"),
        ("100 %", "Allt till 100 %"),
    ],
)
def test_a_word_is_found_in_its_other_forms(written: str, title: str) -> None:
    index = bank(an_entry(1, title), an_entry(2, "Helt annan rubrik", "Här står ingenting av det."))
    assert found(index, written)[:1] == [1]


def test_a_word_being_typed_is_a_beginning_and_a_finished_one_is_not() -> None:
    index = bank(an_entry(1, "Modulernas ordning"), an_entry(2, "Ordna annat"))
    assert found(index, "modul ordnin") == [1]
    assert set(found(index, "or")) == {1, 2}


def test_where_a_ring_or_dots_are_written_they_count() -> None:
    index = bank(an_entry(1, "Mal och insekter"), an_entry(2, "Mål för veckan"))
    assert found(index, "mål") == [2]
    assert set(found(index, "mal")) == {1, 2}


def test_a_word_that_is_there_is_never_taken_for_a_slip() -> None:
    index = bank(an_entry(1, "Vila"), an_entry(2, "Vilja"))
    assert found(index, "vila") == [1]


def test_empty_words_ask_for_nothing_unless_they_are_all_there_is() -> None:
    index = bank(an_entry(1, "Pausa programmet"), an_entry(2, "Hur är det"))
    assert found(index, "hur kan jag pausa") == [1]
    assert found(index, "hur är det") == [2]


def test_where_not_all_words_are_found_those_that_hold_most_are_given() -> None:
    index = bank(an_entry(1, "Journal och anteckning"), an_entry(2, "Kontakt"), an_entry(3, "Annat"))
    hits = search_answers(index, "journal anteckning zebra", Wanted()).hits
    assert [(hit.id, hit.level) for hit in hits] == [(1, MatchLevel.SOME_WORDS)]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("stressproblem", "Stress"),
        ("synbesvär", "Syn"),
        ("arbetsproblematik", "Arbete"),
        ("familjeproblem", "Familj"),
        ("KVÅ-kod", "Om KVÅ"),
        ("BUP-remiss", "Om BUP"),
    ],
)
def test_of_a_compound_that_is_not_there_the_part_that_tells_most_is_found(written: str, title: str) -> None:
    index = bank(an_entry(1, "Problem och besvär"), an_entry(2, title))
    assert found(index, written) == [2]


def test_a_compound_begins_with_no_other_word_that_has_other_dots() -> None:
    index = bank(an_entry(1, "Återbud", "Där du äter och besöker."), an_entry(2, "Boka ett besök"))
    assert found(index, "återbesök")[:1] == [2]


def test_one_entry_that_holds_a_likely_slip_does_not_hide_those_that_hold_the_other_words() -> None:
    index = bank(an_entry(1, "Annat", "Ordningen i ett utkast ska vara fast."), an_entry(2, "Byta ordning"))
    assert found(index, "kasta ordningen") == [1, 2]


HOSTILE = (
    *("", "   ", '"', "-", "^a:b", 'NEAR("x")', "a AND b OR", "\\", "%_", "\x00", "'; DROP", "*", "paus*", "pa\x00us"),
    *("\u202epaus\u202c", "\ufeff", "مرحبا", "🙂" * 3_000, "x" * 10_000, "paus " * 2_000, "a\u0301" * 500),
)


@pytest.mark.parametrize("written", HOSTILE, ids=range(len(HOSTILE)))
def test_every_sign_stands_for_itself(written: str) -> None:
    """INP-04."""
    search_answers(shipped(), written, Wanted())


@given(st.text(max_size=40))
def test_no_search_fails(written: str) -> None:
    for index in (shipped(), bank()):
        hits = search_answers(index, written, Wanted(limit=5))
        assert len(hits.hits) <= 5 <= max(5, hits.total)


# --- what is shown --------------------------------------------------------------------------------


def test_the_snippet_shows_the_word_that_was_found() -> None:
    body = "Första meningen är lång och handlar om något helt annat än det. " * 3 + "Sedan kommer Hemuppgifterna. Slut."
    (hit,) = search_answers(bank(an_entry(1, "Rubrik", body)), "hemuppgift", Wanted()).hits
    assert marked(hit.snippet, hit.snippet_matches) == ["Hemuppgifterna"]
    assert hit.snippet.startswith("…")
    assert hit.title_matches == ()


def test_the_title_shows_the_words_that_were_found() -> None:
    (hit,) = search_answers(bank(an_entry(1, "Hinner inte: övning", "Lång text.")), "ovning hinner", Wanted()).hits
    assert marked(hit.title, hit.title_matches) == ["Hinner", "övning"]
    assert (hit.snippet, hit.snippet_matches) == ("Lång text.", ())


def marked(text: str, ranges: Sequence[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in ranges]
