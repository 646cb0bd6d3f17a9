"""Treatments written as text, from the same documents that ``--json`` gives."""

from collections.abc import Mapping
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.moments import moment_words
from modulvard.cli.rating_sheets import counts_facts
from modulvard.domain.weeks import Week

_MARKS = {"mandatory": "■", "optional": "□"}


def write_treatment(context: Context, patient: str, document: Mapping[str, Any]) -> None:
    """Write a treatment: who and what, the agreement, how it stands, and the plan week by week."""
    words, out = context.words, context.out
    out.line(f"{patient} · {document['program']['name']}")
    ended = document["ended_on"]
    facts = [
        (words("treatment.id"), document["id"]),
        (words("treatment.started"), document["started_on"]),
        (words("treatment.therapist"), document["therapist"]["name"] or "–"),
        (words("treatment.agreement"), _agreement(context, document["agreement"])),
        (words("treatment.week"), words("treatment.week_n", n=document["week_n"], m=document["week_m"])),
        (words("treatment.pace"), pace_sentence(context, document)),
        (words("treatment.finish"), document["projected_finish"] or "–"),
    ]
    if ended is not None:
        facts.append((words("treatment.ended"), f"{ended}, {words('closed_as.' + document['closed_as'])}"))
    if document["first_session"] is not None:
        facts.append((words("field.first_session"), moment_words(document["first_session"])))
    facts += counts_facts(words, document["ratings"])
    overridden = [kept for kept in document["gates"] if kept["reason"]]
    facts += [(words("treatment.passed", gate=words(f"gate.{kept['gate']}")), kept["reason"]) for kept in overridden]
    out.pairs(facts)
    out.line()
    write_plan(context, document)
    for earlier in document["earlier_agreements"]:
        out.line(words("treatment.earlier", agreement=_agreement(context, earlier), reason=earlier["reason"] or "–"))
    for coming in document["coming_agreements"]:
        out.line(words("treatment.coming", agreement=_agreement(context, coming), reason=coming["reason"] or "–"))


def write_preview(context: Context, document: Mapping[str, Any]) -> None:
    """Write a calendar as it is and as it would be, side by side."""
    words, out = context.words, context.out
    before = {module["module"]: module["week"] for module in document["before"]["plan"]}
    after = {module["module"]: module["week"] for module in document["after"]["plan"]}
    titles = {module["module"]: module["title"] for side in ("before", "after") for module in document[side]["plan"]}
    out.table(
        [
            (number, titles[number], before.get(number) or "–", after.get(number) or "–", _moved(document, number))
            for number in sorted(titles)
        ],
        (words("head.number"), words("head.module"), words("head.now"), words("head.then"), ""),
    )
    for side, key in (("before", "preview.now"), ("after", "preview.then")):
        finish = document[side]["projected_finish"] or "–"
        out.line(words(key, finish=finish, pace=pace_sentence(context, document[side])))
    out.line(words("preview.not_saved"))


def write_plan(context: Context, document: Mapping[str, Any]) -> None:
    """Write the course in order, with the rest weeks among it."""
    words = context.words
    rows: list[tuple[object, ...]] = [
        (
            _MARKS["mandatory" if module["mandatory"] else "optional"],
            module["module"],
            module["title"],
            module["week"] or "–",
            words(f"state.{module['state']}"),
            module["handed_in"] or "",
        )
        for module in document["plan"]
    ]
    heads = ("", "number", "module", "week", "state", "handed_in")
    context.out.table(rows, tuple(words(f"head.{head}") if head else "" for head in heads))
    for why in ("pause", "closed"):
        weeks = [str(rest["week"]) for rest in document["rest"] if rest["why"] == why]
        if weeks:
            context.out.line(words(f"rest.{why}", weeks=", ".join(weeks)))


def pace_sentence(context: Context, figures: Mapping[str, Any]) -> str:
    """Return how a patient stands, in weeks; where those are 0, in modules (decided.md 23)."""
    state = str(figures["state"])
    if state not in {"behind", "ahead"}:
        return context.words(f"pace.{state}")
    weeks, modules = figures[f"weeks_{state}"], figures[f"modules_{state}"]
    unit, figure = ("weeks", weeks) if weeks else ("modules", modules)
    return context.words(f"pace.{state}_{unit}{'_one' if figure == 1 else ''}", figure=figure)


def _agreement(context: Context, agreement: Mapping[str, Any]) -> str:
    first: Week = agreement["from"]
    key = "treatment.pace_every" if agreement["every_weeks"] > 1 else "treatment.pace_weekly"
    return context.words(key, modules=agreement["modules"], weeks=agreement["every_weeks"], first=first)


def _moved(document: Mapping[str, Any], number: int) -> str:
    return "←" if number in document["moved"] else ""
