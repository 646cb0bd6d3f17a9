"""A program as the plain keys and values of a program file: what ``program_files`` reads, turned round."""

from typing import Any

from modulvard.domain.programs import (
    SWEDISH,
    Column,
    Fact,
    HomeworkForm,
    Module,
    Page,
    Program,
    Question,
    Text,
)
from modulvard.exchange.program_schema import FORMAT


def plain_program(program: Program) -> dict[str, Any]:
    """Return the whole program as a file has it; what a file leaves out when it is empty is left out."""
    pace = program.pace
    return {
        "format": FORMAT,
        "key": program.key,
        "name": _text(program.name),
        "version": program.version,
        "supplier": program.supplier,
        "kind": program.kind.value,
        "status": program.status.value,
        "languages": list(program.languages),
        "description": _text(program.description),
        "target_group": _text(program.target_group),
        "intended_use": _text(program.intended_use),
        "opening": program.opening.value,
        "messages": program.allows_messages,
        "restricted_material": program.restricted_material,
        **_given(
            aliases=list(program.aliases),
            includes=[_text(text) for text in program.includes],
            excludes=[_text(text) for text in program.excludes],
            stop_rules=[_text(text) for text in program.stop_rules],
            competence=[_text(text) for text in program.competence],
            needs=[list(group) for group in program.needs],
            gates={setting.gate.value: setting.strength.value for setting in program.gates},
            took_part=_text(program.took_part),
            pace=None if pace is None else {"modules": pace.modules, "every_weeks": pace.every_weeks},
            answer_days=program.answer_days,
            recommended_weeks=program.recommended_weeks,
            usual_weeks=list(program.usual_weeks),
            follow_up_months=list(program.follow_up_months),
            purge_rule=_text(program.purge_rule),
            licence=program.licence,
            origin=program.origin,
            facts=[_fact(fact) for fact in program.facts],
            unknown=[{"about": gap.subject.value, "reason": _text(gap.reason)} for gap in program.unknown],
            sources={source.key: _text(source.text) for source in program.sources},
            welcome=_text(program.welcome),
            week_ratings=[
                {
                    "instrument": rating.instrument,
                    **_given(
                        weeks=list(rating.weeks), after=rating.after or None, months_after=list(rating.months_after)
                    ),
                }
                for rating in program.week_ratings
            ],
            modules=[_module(module) for module in program.modules],
        ),
    }


def _text(text: Text | None) -> dict[str, str] | None:
    return None if text is None else {SWEDISH: text.sv, **dict(text.others)}


def _given(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None and value not in ([], {})}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "about": fact.subject.value,
        "text": _text(fact.text),
        "standing": fact.standing.value,
        **_given(sources=list(fact.sources), ids=list(fact.fact_ids)),
    }


def _module(module: Module) -> dict[str, Any]:
    return {
        "number": module.number,
        "title": _text(module.title),
        "optional": not module.mandatory,
        **_given(
            minutes=module.minutes,
            after=list(module.after),
            summary=_text(module.summary),
            pages=[_page(page) for page in module.pages],
            homework=[_homework(form) for form in module.homework],
        ),
    }


def _page(page: Page) -> dict[str, Any]:
    return {"title": _text(page.title), "body": _text(page.body), **({"restricted": True} if page.restricted else {})}


def _homework(form: HomeworkForm) -> dict[str, Any]:
    return {
        "key": form.key,
        "title": _text(form.title),
        "intro": _text(form.intro),
        "questions": [_question(question) for question in form.questions],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "key": question.key,
        "kind": question.kind.value,
        "label": _text(question.label),
        "required": question.required,
        **_given(
            hint=_text(question.hint),
            unit=_text(question.unit),
            minimum=question.minimum,
            maximum=question.maximum,
            choices=[{"key": choice.key, "text": _text(choice.text)} for choice in question.choices],
            columns=[_column(column) for column in question.columns],
            rows=[_text(row) for row in question.rows],
        ),
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "key": column.key,
        "label": _text(column.label),
        "kind": column.kind.value,
        **_given(unit=_text(column.unit), minimum=column.minimum, maximum=column.maximum),
    }
