"""``rating``: what patients have answered, how it is summed, and when they are to answer (C8)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Command, Commands, UsageError, day, identifier, moment
from modulvard.cli.commands.messages import sent_at
from modulvard.cli.commands.opening import open_patient, open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.rating_shapes import plan_shape, rating_shape, ratings_shape, source_words
from modulvard.cli.rating_sheets import sum_words, write_rating, write_ratings
from modulvard.domain.field_problems import InvalidFields
from modulvard.domain.ids import RatingId, RatingPlanId
from modulvard.domain.messages import Arrived
from modulvard.domain.rating_plans import NewPlan, PlanKind
from modulvard.domain.ratings import WAYS, Correction, NewRating
from modulvard.domain.scoring import Answers, check_row

if TYPE_CHECKING:
    from modulvard.bootstrap import Services
    from modulvard.domain.instruments import Instrument, Item
    from modulvard.services.base import Changed
    from modulvard.services.ratings import RatingChanged


def add(commands: Commands) -> None:
    """Add the commands."""
    rating = commands.group("rating")
    _of_treatment(rating.command("list", run_list, reads=True))
    _of_one(rating.command("show", run_show, reads=True))
    added = _of_instrument(rating.command("add", run_add))
    added.takes("--answers", metavar="ROW", required=True, help_key="option.rating_answers")
    added.takes("--on", metavar="TIME", type=moment, help_key="option.rating_on")
    added.takes("--way", choices=tuple(map(str, WAYS)), default=str(WAYS[1]), help_key="option.rating_way")
    added.takes("--plan", metavar="ID", type=identifier, help_key="option.rating_plan")
    added.takes("--again", action="store_true", help_key="option.rating_again")
    corrected = _of_one(rating.command("correct", run_correct))
    corrected.takes("--answers", metavar="ROW", help_key="option.rating_corrected")
    corrected.takes("--on", metavar="TIME", type=moment, help_key="option.rating_on")
    corrected.takes("--reason", metavar="TEXT", required=True)
    moved = _of_one(rating.command("move", run_move))
    moved.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.rating_to")
    moved.takes("--reason", metavar="TEXT", required=True)
    _of_one(rating.command("withdraw", run_withdraw)).takes("--reason", metavar="TEXT", required=True)
    planned = _of_instrument(rating.command("plan", run_plan))
    planned.takes("--week", metavar="N,…", type=_numbers, default=(), help_key="option.rating_weeks")
    planned.takes("--on", metavar="DATE", type=day, action="append", default=[], help_key="option.rating_date")
    planned.takes("--before", action="store_true", help_key="option.rating_before")
    planned.takes("--after", action="store_true", help_key="option.rating_after")
    planned.takes("--months", metavar="N,…", type=_numbers, default=(), help_key="option.rating_months")
    skipped = rating.command("skip", run_skip)
    skipped.takes("id", metavar="ID", type=identifier, nargs="+", help_key="option.rating_plan_ids")
    skipped.takes("--reason", metavar="TEXT", required=True)
    _of_plan(rating.command("unplan", run_unplan))
    import_module("modulvard.cli.commands.rating_import").add_to(rating)


def _of_treatment(command: Command) -> Command:
    return command.takes("treatment", metavar="TREATMENT", type=identifier, help_key="option.treatment_id")


def _of_instrument(command: Command) -> Command:
    return _of_treatment(command).takes("instrument", metavar="INSTRUMENT", help_key="option.rating_instrument")


def _of_one(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.rating_id")


def _of_plan(command: Command) -> Command:
    return command.takes("id", metavar="ID", type=identifier, help_key="option.rating_plan_id")


def _numbers(written: str) -> tuple[int, ...]:
    return tuple(identifier(part.strip()) for part in written.split(","))


# --- reading --------------------------------------------------------------------------------------


def run_list(context: Context) -> Exit:
    """List a treatment's ratings, with answers and sum, and what is planned."""
    treatment = context.given("treatment")
    with context.reading() as services:
        open_patient_of(context, services, treatment)
        view = services.ratings.look(treatment, context.at)
        safety = services.safety.of_treatment(treatment, context.at)
    document = ratings_shape(context, view, safety)
    if context.out.as_document:
        context.out.document(document)
        return Exit.DONE
    used = {line.rating.instrument: line.instrument for line in view.lines}
    write_ratings(context, document, {form.abbreviation: source_words(context, form) for form in used.values()})
    return Exit.DONE


def run_show(context: Context) -> Exit:
    """Show a rating with all its answers."""
    with context.reading() as services:
        line = services.ratings.show(_opened(context, services), context.at)
        safety = services.safety.of_treatment(line.rating.treatment, context.at)
    document = rating_shape(context, line, safety)
    if context.out.as_document:
        context.out.document(document)
        return Exit.DONE
    items = line.instrument.items
    asked = {item.number: _asked(context, item) for item in items}
    numbers = [item.number for item in items]
    write_rating(context, document, numbers, asked, source_words(context, line.instrument))
    return Exit.DONE


def _asked(context: Context, item: "Item") -> str:
    """Return the question as the clinic's form has it, else its number and what it is about."""
    words, language = context.words, context.words.language
    number = words("rating.question", number=item.number)
    about = item.wording or item.aspect
    return number if about is None else f"{number}, {about.in_language(language)}"


# --- what was answered ----------------------------------------------------------------------------


def run_add(context: Context) -> Exit:
    """Enter what a patient has answered."""
    given = context.given
    with context.writing() as services:
        open_patient_of(context, services, given("treatment"))
        held = services.ratings.instrument_for(given("treatment"), given("instrument"))
        with _questions_named(context):
            new = NewRating(
                treatment=given("treatment"),
                instrument=held.id,
                answers=_answers(context, held.instrument),
                answered=_answered(context),
                way=next(way for way in WAYS if way == given("way")),
                plan=given("plan"),
            )
            changed = services.ratings.add(new, again=given("again"))
        return _told(context, services, changed)


def run_correct(context: Context) -> Exit:
    """Correct the answers or the day of a rating."""
    given = context.given
    with context.writing() as services:
        ident = _opened(context, services)
        line = services.ratings.show(ident)
        with _questions_named(context):
            was = line.rating.answers
            answers = None if given("answers") is None else _answers(context, line.instrument, was)
            to = Correction(answers=answers, answered=_answered(context), reason=given("reason"))
            changed = services.ratings.correct(ident, to)
        return _told(context, services, changed)


def run_move(context: Context) -> Exit:
    """Move a rating to the treatment it is of."""
    with context.writing() as services:
        ident = _opened(context, services)
        open_patient_of(context, services, context.given("treatment"))
        changed = services.ratings.move(ident, context.given("treatment"), context.given("reason"))
    return _answered_with(context, changed, treatment=context.given("treatment"))


def run_withdraw(context: Context) -> Exit:
    """Take a rating back."""
    with context.writing() as services:
        changed = services.ratings.withdraw(_opened(context, services), context.given("reason"))
    return _answered_with(context, changed)


def _told(context: Context, services: "Services", changed: "RatingChanged") -> Exit:
    """Answer with the rating as it stands, and tell what there is to look at."""
    line = services.ratings.show(RatingId(changed.ident or 0))
    document = rating_shape(context, line, services.safety.of_treatment(line.rating.treatment))
    said = sum_words(context, document)
    context.show(document, context.words(f"done.{changed.summary}", id=changed.ident, said=said))
    if not changed.complete:
        context.warn("notice.rating_incomplete")
    if changed.safety:
        context.warn("notice.rating_safety", count=changed.safety)
    return Exit.DONE if changed.complete and not changed.safety else Exit.LOOK


def _answers(context: Context, form: "Instrument", before: Answers | None = None) -> Answers:
    return check_row(form, context.given("answers").split(","), before or {}).for_keeping()


def _answered(context: Context) -> Arrived | None:
    return sent_at(context.given("on"))


@contextmanager
def _questions_named(context: Context) -> Iterator[None]:
    """Name the questions of problems with answers: ”Fråga 7” and not ”7”."""
    try:
        yield
    except InvalidFields as error:
        words = context.words
        problems = [
            problem if f"field.{problem.field}" in words else _of_question(context, problem)
            for problem in error.facts["problems"]
        ]
        raise InvalidFields(problems) from error


def _of_question(context: Context, problem: Any) -> Any:
    return replace(problem, field=context.words("field.question_n", number=problem.field))


# --- what is planned ------------------------------------------------------------------------------


def run_plan(context: Context) -> Exit:
    """Plan when ratings are to be made."""
    given = context.given
    when = [
        *([NewPlan(kind=PlanKind.BEFORE)] if given("before") else []),
        *(NewPlan(kind=PlanKind.WEEK, figure=week) for week in given("week")),
        *(NewPlan(kind=PlanKind.DATE, on=on) for on in given("on")),
        *([NewPlan(kind=PlanKind.AFTER)] if given("after") else []),
        *(NewPlan(kind=PlanKind.MONTHS, figure=months) for months in given("months")),
    ]
    if not when:
        raise UsageError("usage.rating_when")
    with context.writing() as services:
        open_patient_of(context, services, given("treatment"))
        held = services.ratings.instrument_for(given("treatment"), given("instrument"))
        changed = services.ratings.plan(given("treatment"), held.id, when)
        view = services.ratings.reload(given("treatment"))
    known = {(plan.kind, plan.figure, plan.on) for plan in when}
    made = [
        plan
        for plan in view.plans
        if (plan.kind, plan.figure, plan.on) in known and view.instruments[plan.instrument].key == held.instrument.key
    ]
    shapes = [plan_shape(context, plan, view.instruments[plan.instrument], context.today) for plan in made]
    done = context.words(f"done.{changed.summary}", id=changed.ident, count=len(made))
    document: dict[str, Any] = {"id": changed.ident, "plans": shapes}
    if changed.beyond:
        document["warnings"] = [{"kind": "week_after_program", "week": week} for week in changed.beyond]
        weeks = ", ".join(map(str, changed.beyond))
        context.out.notice(context.words("notice.week_after_program", weeks=weeks, last=changed.weeks))
    context.show(document, done)
    return Exit.LOOK if changed.beyond else Exit.DONE


def run_skip(context: Context) -> Exit:
    """Note that planned ratings will not come in, for one reason."""
    plans: list[RatingPlanId] = list(dict.fromkeys(context.given("id")))
    with context.writing() as services:
        open_patient(context, services, services.ratings.patient_of_plan(plans[0]))
        changed = services.ratings.skip_each(plans, context.given("reason"))
    return _answered_with(context, changed, count=len(plans))


def run_unplan(context: Context) -> Exit:
    """Take a planned rating away."""
    with context.writing() as services:
        changed = services.ratings.unplan(_opened_plan(context, services))
    return _answered_with(context, changed)


# --- shared ---------------------------------------------------------------------------------------


def _opened(context: Context, services: "Services") -> RatingId:
    rating: RatingId = context.given("id")
    open_patient(context, services, services.ratings.patient_of(rating))
    return rating


def _opened_plan(context: Context, services: "Services") -> RatingPlanId:
    plan: RatingPlanId = context.given("id")
    open_patient(context, services, services.ratings.patient_of_plan(plan))
    return plan


def _answered_with(context: Context, changed: "Changed", **facts: object) -> Exit:
    done = context.words(f"done.{changed.summary}", id=changed.ident, **facts)
    context.show({"id": changed.ident}, done)
    return Exit.DONE
