"""What the JSON documents hold of treatments and programs. Keys are a contract: only ever added to (commandline.md)."""

from typing import Any

from modulvard.domain.pacing import Agreement, PaceFigures
from modulvard.domain.program_languages import languages_known
from modulvard.domain.programs import Program, StoredProgram
from modulvard.domain.treatment_steps import Preview
from modulvard.domain.treatments import AgreementPlan, PlannedModule, Standing, Treatment, TreatmentStatus


def program_shape(stored: StoredProgram, language: str) -> dict[str, Any]:
    """Return a program as lists tell it; ``modules`` is their number."""
    program = stored.program
    return {
        "id": stored.id,
        "key": program.key,
        "name": program.name.in_language(language),
        "version": program.version,
        "supplier": program.supplier,
        "kind": program.kind,
        "modules": len(program.modules),
        "status": stored.status,
        "replaced": stored.is_replaced,
        "can_start": program.modules_known and stored.is_for_start,
    }


def whole_program_shape(stored: StoredProgram, language: str) -> dict[str, Any]:
    """Return a program with its modules and what is known and unknown about it."""
    program = stored.program

    def said(text: Any) -> Any:
        return None if text is None else text.in_language(language)

    return {
        **program_shape(stored, language),
        "pilot_cap": stored.pilot_cap,
        "aliases": program.aliases,
        "languages": languages_known(program),
        "description": said(program.description),
        "target_group": said(program.target_group),
        "intended_use": said(program.intended_use),
        "includes": [said(text) for text in program.includes],
        "excludes": [said(text) for text in program.excludes],
        "stop_rules": [said(text) for text in program.stop_rules],
        "competence": [said(text) for text in program.competence],
        "pace": None
        if program.pace is None
        else {"modules": program.pace.modules, "every_weeks": program.pace.every_weeks},
        "opening": program.opening,
        "answer_days": program.answer_days,
        "recommended_weeks": program.recommended_weeks,
        "usual_weeks": program.usual_weeks,
        "follow_up_months": program.follow_up_months,
        "purge_rule": said(program.purge_rule),
        "restricted_material": program.restricted_material,
        "missing": program.missing,
        "module_list": [
            {
                "module": module.number,
                "title": said(module.title),
                "mandatory": module.mandatory,
                "minutes": module.minutes,
                "pages": len(module.pages),
                "homework": [said(form.title) for form in module.homework],
            }
            for module in program.modules
        ],
        "facts": [
            {"subject": fact.subject, "text": said(fact.text), "sources": fact.sources, "standing": fact.standing}
            for fact in program.facts
        ],
        "unknown": [{"subject": gap.subject, "reason": said(gap.reason)} for gap in program.unknown],
        "sources": [{"key": source.key, "text": said(source.text)} for source in program.sources],
    }


def figures_shape(figures: PaceFigures) -> dict[str, Any]:
    """Return how a patient stands (pacing.md)."""
    return {
        "state": figures.state,
        "modules_behind": figures.modules_behind,
        "weeks_behind": figures.weeks_behind,
        "modules_ahead": figures.modules_ahead,
        "weeks_ahead": figures.weeks_ahead,
        "projected_finish": figures.projected_finish,
    }


def standing_shape(standing: Standing, program: Program, language: str) -> dict[str, Any]:
    """Return how a treatment stands: the whole course in order, with rest weeks at the top level (decided.md 15)."""
    titles = {module.number: module.title.in_language(language) for module in program.modules}

    def planned(module: PlannedModule) -> dict[str, Any]:
        return {
            "module": module.number,
            "title": titles[module.number],
            "mandatory": module.mandatory,
            "week": module.week,
            "state": module.state,
            "handed_in": module.standing.handed_in,
        }

    return {
        "agreement": _agreement_shape(standing.agreement),
        "plan": [planned(module) for module in standing.modules],
        "rest": [{"week": rest.week, "why": rest.why} for rest in standing.rest],
        "status": standing.status,
        **figures_shape(standing.figures),
        "planned_end": standing.planned_end,
        "week": standing.week,
        "week_n": standing.week_n,
        "week_m": standing.week_m,
        "resumes": standing.resumes,
        "earlier_agreements": [_plan_shape(plan) for plan in standing.earlier],
        "coming_agreements": [_plan_shape(plan) for plan in standing.coming],
    }


def treatment_shape(treatment: Treatment, standing: Standing) -> dict[str, Any]:
    """Return what was entered of a treatment, apart from its plan. An end later than the day told is left out."""
    ending = treatment.ending if standing.status is TreatmentStatus.ENDED else None
    return {
        "form": treatment.form,
        "started_on": treatment.started_on,
        "first_week": treatment.first_week,
        "pauses": [
            {
                "id": pause.id,
                "from": pause.first_week,
                "to": pause.last_week,
                "resumed_from": pause.resumed_from,
                "reason": pause.reason,
            }
            for pause in treatment.pauses
            if pause.withdrawn_at is None
        ],
        "ended_on": None if ending is None else ending.on,
        "closed_as": None if ending is None else ending.closed_as,
        "end_reason": None if ending is None else ending.reason,
    }


def preview_shape(preview: Preview, program: Program, language: str) -> dict[str, Any]:
    """Return a calendar as it is and as it would be."""
    return {
        "before": standing_shape(preview.before, program, language),
        "after": standing_shape(preview.after, program, language),
        "moved": preview.moved,
        "replaced": [_agreement_shape(agreement) for agreement in preview.replaced],
    }


def _agreement_shape(agreement: Agreement) -> dict[str, Any]:
    return {
        "from": agreement.first_week,
        "modules": agreement.modules,
        "every_weeks": agreement.every_weeks,
        "reason": agreement.reason,
        "kind": agreement.kind,
        "made_at": agreement.made_at,
    }


def _plan_shape(plan: AgreementPlan) -> dict[str, Any]:
    return {
        **_agreement_shape(plan.agreement),
        "plan": [{"module": number, "week": week} for number, week in plan.weeks],
    }
