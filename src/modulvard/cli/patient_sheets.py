"""Patients written as text, from the same documents that ``--json`` gives."""

from collections.abc import Mapping, Sequence
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.moments import day_of
from modulvard.cli.rating_sheets import counts_facts
from modulvard.cli.sheets import pace_sentence
from modulvard.cli.texts import Words
from modulvard.domain.caseload import CaseloadRow


def write_rows(context: Context, rows: Sequence[CaseloadRow]) -> None:
    """Write the list of patients."""
    words = context.words
    cells = [
        (
            row.patient,
            row.name or words("masked"),
            row.birth_date or "–",
            row.program or "–",
            "–" if row.figures is None else words("list.n_of_m", n=row.figures.module, m=row.figures.modules),
            words(f"status.{row.status}"),
            row.therapist,
        )
        for row in rows
    ]
    heads = ("id", "name", "born", "program", "module", "state", "therapist")
    context.out.table(cells, tuple(words(f"head.{head}") for head in heads))
    context.out.line(words("list.count_one" if len(rows) == 1 else "list.count", count=len(rows)))


def write_card(context: Context, card: Mapping[str, Any]) -> None:
    """Write the whole picture of a patient."""
    words, out = context.words, context.out
    out.line(f"{card['name']} · id {card['id']}")
    facts = [
        (words("field.identity_number"), card["identity"]["display"] or "–"),
        (words("field.birth_date"), card["birth_date"] or "–"),
        *((words(f"field.{name}"), card[name]) for name in ("address", "phone", "email") if card[name]),
        (words("field.language"), card["language"]),
        *((words(f"field.{name}"), card[name]) for name in ("care_contact", "deceased_on") if card[name]),
        (words("head.registered"), day_of(card["registered_at"])),
        *counts_facts(words, card["ratings"]),
    ]
    out.pairs(facts)
    for mark in ("interpreter", "protected"):
        if card[mark]:
            out.line(words(f"patient.{mark}"))
    if card["archived_at"] is not None:
        out.line(words("patient.archived", on=day_of(card["archived_at"])))
    _write_relatives(context, card["relatives"])
    for block in card["blocks"]:
        key = "patient.block" if block["lifted_on"] is None else "patient.block_lifted"
        out.line(words(key, scope=block["scope"], made_on=block["made_on"], lifted_on=block["lifted_on"]))
    _write_treatments(context, card["treatments"])
    for intake in card["intakes"]:
        if intake["closed"] is None:
            days = days_words(words, intake["waiting_days"])
            out.line(words("patient.intake", id=intake["id"], days=days))


def days_words(words: Words, days: int) -> str:
    """Return ”1 dag”, ”14 dagar”."""
    return words("intake.days", days=days)


def _write_relatives(context: Context, relatives: Sequence[Mapping[str, Any]]) -> None:
    words = context.words
    for relative in relatives:
        consent = relative["consent"]
        holds = consent["given_on"] is not None and consent["withdrawn_on"] is None
        said = words("relative.consent", scope=consent["scope"]) if holds else words("relative.no_consent")
        shown = ", ".join(part for part in (relative["name"], relative["relation"], relative["phone"]) if part)
        context.out.line(words("patient.relative", who=shown, consent=said))


def _write_treatments(context: Context, treatments: Sequence[Mapping[str, Any]]) -> None:
    words = context.words
    if not treatments:
        return
    context.out.line()
    context.out.table(
        [
            (
                treatment["id"],
                treatment["program"],
                treatment["started_on"],
                words("treatment.week_n", n=treatment["week_n"], m=treatment["week_m"]),
                pace_sentence(context, treatment),
                words(f"closed_as.{treatment['closed_as']}") if treatment["closed_as"] else "",
            )
            for treatment in treatments
        ],
        (*(words(f"head.{head}") for head in ("treatment", "program", "started", "week", "state")), ""),
    )
