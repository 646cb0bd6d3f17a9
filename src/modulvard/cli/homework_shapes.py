"""Homework as the command line's documents have it, and as it is written as text."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.cli.message_shapes import message_shape
from modulvard.cli.moments import arrived_words
from modulvard.domain.homework import HandIn, HomeworkLine, WaitingLine
from modulvard.domain.homework_answers import answer_text
from modulvard.domain.names import full_name
from modulvard.domain.programs import Question

if TYPE_CHECKING:
    from modulvard.services.homework_reading import HomeworkView


def line_shape(context: Context, line: HomeworkLine) -> dict[str, Any]:
    """Return a treatment's homework as documents list it. ``due`` is the promise, ``due_on`` the patient's day."""
    homework = line.homework
    return {
        "id": homework.id,
        "treatment": homework.treatment,
        "module": homework.module,
        "form": homework.form.key or None,
        "title": homework.form.title.in_language(context.words.language),
        "state": line.status,
        "assigned_on": homework.assigned_on,
        "due_on": line.due_on,
        "due": line.promised,
        "hand_ins": [_hand_in_head(hand_in) for hand_in in homework.standing],
    }


def waiting_shape(context: Context, line: WaitingLine) -> dict[str, Any]:
    """Return a line of the queue; ``id`` is null for a module handed in without a homework's answers."""
    waiting = line.waiting
    name = context.words("masked") if waiting.masked else full_name(waiting.given_name, waiting.family_name)
    return {
        "id": waiting.homework,
        "hand_in": waiting.hand_in,
        "treatment": waiting.treatment,
        "patient": {"id": waiting.patient, "name": name},
        "program": waiting.program,
        "therapist": context.account_shape(waiting.therapist),
        "module": waiting.module,
        "title": waiting.title.in_language(context.words.language),
        "state": "handed_in",
        "handed_in": waiting.arrived,
        "waiting": max(waiting.count, 1),
        "due": line.due,
        "overdue": line.due < (context.at or context.clock.now()),
    }


def homework_shape(context: Context, view: "HomeworkView") -> dict[str, Any]:
    """Return a homework whole, with what was taken back too."""
    language = context.words.language
    homework = view.homework
    return {
        **line_shape(context, view.line),
        "patient": view.patient,
        "intro": homework.form.intro.in_language(language),
        "questions": [_question_shape(question, language) for question in homework.form.questions],
        "hand_ins": [_hand_in_shape(context, view, hand_in) for hand_in in homework.hand_ins],
    }


def _question_shape(question: Question, language: str) -> dict[str, Any]:
    return {
        "key": question.key,
        "kind": question.kind,
        "label": question.label.in_language(language),
        "required": question.required,
        "unit": question.unit.in_language(language) if question.unit else None,
        "choices": [{"key": each.key, "text": each.text.in_language(language)} for each in question.choices],
        "columns": [{"key": each.key, "label": each.label.in_language(language)} for each in question.columns],
        "rows": [row.in_language(language) for row in question.rows],
    }


def _hand_in_head(hand_in: HandIn) -> dict[str, Any]:
    return {
        "id": hand_in.id,
        "number": hand_in.number,
        "at": hand_in.arrived,
        "way": hand_in.way,
        "feedback_state": hand_in.feedback_state,
    }


def _hand_in_shape(context: Context, view: "HomeworkView", hand_in: HandIn) -> dict[str, Any]:
    language, homework = context.words.language, view.homework
    return {
        **_hand_in_head(hand_in),
        "registered_at": hand_in.made_at,
        "answers": [
            {
                "question": answer.question,
                "label": _label(context, homework.question(answer.question)),
                "value": answer.value,
                "text": answer_text(homework.question(answer.question), answer.value, language),
                "marked": answer.marked,
            }
            for answer in hand_in.answers
        ],
        "feedback": None if hand_in.feedback is None else message_shape(context, hand_in.feedback),
        "withdrawn_reason": None if hand_in.stands else hand_in.withdrawn_reason,
        "withdrawn": not hand_in.stands,
    }


def _label(context: Context, question: Question | None) -> str:
    return context.words("answer.whole") if question is None else question.label.in_language(context.words.language)


# --- text -----------------------------------------------------------------------------------------


def write_list(context: Context, shapes: Sequence[dict[str, Any]]) -> None:
    words = context.words
    if not shapes:
        context.out.line(words("homework.none"))
    context.out.table(
        [
            (
                "–" if shape["id"] is None else shape["id"],
                shape.get("patient", {}).get("name", ""),
                "" if shape["module"] is None else words("homework.module", module=shape["module"]),
                shape["title"],
                words(f"homework_state.{shape['state']}"),
                _day_words(context, shape),
            )
            for shape in shapes
        ]
    )


def _day_words(context: Context, shape: dict[str, Any]) -> str:
    if shape["due"] is not None:
        return context.words("homework.feedback_due", due=shape["due"])
    due_on = shape.get("due_on")
    return "" if due_on is None else context.words("homework.due_on", due_on=due_on)


def write_homework(context: Context, shape: dict[str, Any]) -> None:
    words = context.words
    context.out.line(f"{shape['title']} · {words('homework_state.' + shape['state'])} {_day_words(context, shape)}")
    if not shape["hand_ins"]:
        _write_questions(context, shape)
    for hand_in in shape["hand_ins"]:
        context.out.line()
        gone = f" · {words('homework.taken_back')}" if hand_in["withdrawn"] else ""
        context.out.line(words("homework.hand_in", id=hand_in["id"], at=arrived_words(hand_in["at"])) + gone)
        for answer in hand_in["answers"]:
            context.out.line(("! " if answer["marked"] else "") + answer["label"])
            context.out.line(answer["text"])
        if hand_in["feedback"] is not None:
            context.out.line(words(f"homework.{hand_in['feedback']['kind']}"))
            context.out.line(hand_in["feedback"]["text"])


def _write_questions(context: Context, shape: dict[str, Any]) -> None:
    """Write what is asked, while nothing is answered yet."""
    if shape["intro"]:
        context.out.line(shape["intro"])
    for question in shape["questions"]:
        context.out.line()
        context.out.line(f"{question['label']} ({question['unit']})" if question["unit"] else question["label"])
        for told in (*question["choices"], *question["columns"]):
            context.out.line(f"- {told.get('text') or told.get('label')}")
