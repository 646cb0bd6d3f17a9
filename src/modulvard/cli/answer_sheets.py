"""The answer bank written as text, from the same documents that ``--json`` gives."""

from collections.abc import Iterable, Mapping
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.moments import day_of

_MARKS = {"added": ("{+", "+}"), "removed": ("[-", "-]"), "same": ("", "")}
"""How new and lost words stand in a text, as in ``git diff --word-diff``."""


def write_answers(context: Context, lines: Iterable[Mapping[str, Any]], counts: Mapping[str, Any]) -> None:
    """Write the list."""
    words = context.words
    context.out.table(
        [
            (
                line["id"],
                line["title"],
                words(f"answer_kind.{line['kind']}"),
                words(f"answer_category.{line['category']}"),
                _state(context, line),
                line["uses"],
                words("answer.overdue") if line["overdue"] else line["review_on"] or "–",
            )
            for line in lines
        ],
        tuple(words(f"head.{head}") for head in ("id", "answer", "kind", "category", "state", "uses", "review")),
    )
    context.out.line(words("answer.counts", **{name: counts[name] for name in ("in_use", "to_review", "suggested")}))


def _state(context: Context, line: Mapping[str, Any]) -> str:
    """Return how an entry stands, and what waits beside a version in force."""
    status = context.words(f"answer_status.{line['status']}")
    waiting = line["waiting"]
    if waiting is None or waiting["change"] == "new":
        return status
    return f"{status} · {context.words('answer_change.' + waiting['change'])}"


def write_answer(context: Context, document: Mapping[str, Any], language: str) -> None:
    """Write one version of an entry whole, and a line for each of the others."""
    words, out, version = context.words, context.out, document["version"]
    spoken = language if language in version["texts"] else "sv"
    text = version["texts"][spoken]
    out.line(text["title"])
    out.pairs(
        [
            (words("head.id"), document["id"]),
            (words("field.answer_key"), document["key"]),
            (words("head.kind"), words(f"answer_kind.{document['kind']}")),
            (words("head.category"), words(f"answer_category.{version['category']}")),
            (words("head.state"), words(f"answer_status.{document['status']}")),
            (words("head.version"), version["number"]),
            (words("field.review_on"), version["review_on"] or "–"),
            (words("answer.owner"), _name(document["owner"])),
            (words("head.uses"), document["uses"]["total"]),
        ]
    )
    out.line()
    out.line(text["body"])
    out.line()
    out.line(words("answer.counted", words=text["words"], lix=text["lix"], longest=text["longest_sentence"]))
    out.table(
        [
            (held["number"], words(f"answer_status.{held['status']}"), day_of(held["made_at"]), _name(held["made_by"]),
             held["comment"])
            for held in document["versions"]
        ]
    )  # fmt: skip


def write_changes(context: Context, changes: Iterable[Mapping[str, Any]]) -> None:
    """Write what differs: {+new+} and [-gone-]."""
    for change in changes:
        place = context.words(f"answer_place.{change['place']}")
        language = f" ({change['language']})" if change["language"] else ""
        context.out.line(f"  {place}{language}:")
        said = "".join(_MARKS[part["change"]][0] + part["text"] + _MARKS[part["change"]][1] for part in change["parts"])
        context.out.line("    " + said.replace("\n", "\n    "))


def write_preview(context: Context, document: Mapping[str, Any]) -> None:
    """Write how each entry of a file stands, and what is done with it."""
    words = context.words
    for entry in document["entries"]:
        standing = words(f"answer_standing.{entry['standing']}")
        context.out.line(f"{entry['key']}: {standing}" + (f" {words('answer.taken')}" if entry["taken"] else ""))
        write_changes(context, entry["changes"])
    key = "answer.import_done" if document["done"] else "answer.import_would"
    context.out.line(words(key, count=document["taken"]))


def _name(person: Mapping[str, Any] | None) -> str:
    return "–" if person is None else person["name"] or "–"
