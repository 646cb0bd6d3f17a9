"""``search``: everywhere the account may look. Patients by name and number, texts and answers by their words."""

from typing import Any

from modulvard.cli import answer_shapes
from modulvard.cli.arguments import Commands
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.patient_shapes import hit_shape
from modulvard.domain.text_search import TextHit, TextKind
from modulvard.services.bundle import Services

_PATIENTS, _ANSWERS = "patients", "answers"
_PLACES = (_PATIENTS, *(kind.value for kind in TextKind), _ANSWERS)


def add(commands: Commands) -> None:
    """Add the commands."""
    search = commands.command("search", run_search, reads=True, now_only=True)
    search.takes("text", metavar="TEXT", help_key="option.search_text")
    search.takes("--in", dest="place", choices=_PLACES, help_key="option.search_in")


def run_search(context: Context) -> Exit:
    """Tell what the text fits: patients and answers best first, texts newest first."""
    place = context.given("place")
    places = _PLACES if place is None else (place,)
    document: dict[str, Any] = {}
    with context.reading() as services:
        if _PATIENTS in places:
            document |= _patients(context, services)
        if any(kind.value in places for kind in TextKind):
            document |= _texts(context, services, [kind for kind in TextKind if kind.value in places])
        if _ANSWERS in places:
            document |= _answers(context, services)
    if context.out.as_document:
        context.out.document(document)
    else:
        _write(context, document)
    return Exit.DONE


def _patients(context: Context, services: Services) -> dict[str, Any]:
    found = services.patients.search(context.given("text"))
    services.patients.note_search(len(found.hits))
    return {"patients": [hit_shape(context, hit) for hit in found.hits], "misspelt": found.misspelt}


def _texts(context: Context, services: Services, kinds: list[TextKind]) -> dict[str, Any]:
    found = services.texts.search(context.given("text"), kinds)
    services.texts.note_search(found, kinds)
    return {kind.value: [_text_shape(hit) for hit in found if hit.kind is kind] for kind in kinds}


def _answers(context: Context, services: Services) -> dict[str, Any]:
    found = services.answers.search(context.given("text"), language=context.words.language)
    services.answers.note_search(found.total)
    return {"answers": [answer_shapes.hit_shape(hit) for hit in found.hits]}


def _text_shape(hit: TextHit) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "id": hit.ref,
        "treatment": hit.treatment,
        "patient": hit.patient,
        "name": hit.name,
        "birth_date": hit.birth_date,
        "at": hit.at,
        "snippet": hit.snippet,
    }
    if hit.kind is TextKind.MESSAGE:
        shape["direction"] = "out" if hit.outgoing else "in"
    if hit.kind is TextKind.HOMEWORK:
        shape["title"] = hit.title
    return shape


def _write(context: Context, document: dict[str, Any]) -> None:
    words, out = context.words, context.out
    if not any(document[place] for place in _PLACES if place in document):
        out.line(words("search.nothing"))
        return
    if document.get("misspelt") and document[_PATIENTS]:
        out.line(words("search.misspelt"))
    out.table(
        [
            (hit["id"], hit["name"], hit["birth_date"] or "–", hit["program"] or "–", hit["therapist"])
            for hit in document.get(_PATIENTS, ())
        ]
    )
    for kind in TextKind:
        for hit in document.get(kind.value, ()):
            out.line(f"{words(f'search.{kind}')} {hit['id']} · {hit['at']:%Y-%m-%d} · {hit['name']}")
            out.line(f"    {hit['snippet']}")
    for hit in document.get(_ANSWERS, ()):
        out.line(f"{words('search.answers')} {hit['id']} · {hit['title']}")
        out.line(f"    {hit['snippet']}")
