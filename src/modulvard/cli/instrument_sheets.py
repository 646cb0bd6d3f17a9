"""Text for the terminal of instruments, from the documents."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from modulvard.cli.context import Context
from modulvard.cli.texts import Words
from modulvard.domain.programs import Standing

_LISTS = ("items", "scales", "lines", "changes", "facts", "sources")


def write_instrument(context: Context, document: Mapping[str, Any]) -> None:
    """Write an instrument whole."""
    words, out = context.words, context.out
    out.line(f"{document['name']} ({document['abbreviation']})")
    told = {
        "head.id": document["id"],
        "instrument.key": document["key"],
        "head.version": document["version"],
        "instrument.origin": _origin(words, document),
        "instrument.languages": ", ".join(document["languages"]),
        "instrument.period": document["period"],
        "instrument.wording": words(f"instrument.wording.{document['wording']}"),
        "instrument.licence": document["licence"],
        "instrument.use": words(f"instrument.use.{use_of(document)}"),
        "instrument.lines_on": words("instrument.on" if document["lines_on"] else "instrument.off"),
    }
    out.pairs([(words(key), said) for key, said in told.items() if said])
    for name, say in (("items", item_said), ("scales", scale_said), ("lines", lines_said), ("changes", change_said)):
        _section(context, name, [say(words, one) for one in document[_WHOLE.get(name, name)]])
    if document["profile"]:
        out.line(words("instrument.profile", numbers=", ".join(document["profile"])))
    _section(context, "facts", [fact_said(words, fact) for fact in document["facts"]])
    _section(context, "sources", [source_said(words, source) for source in document["sources"]])


_WHOLE = {"items": "item_list", "scales": "scale_list"}


def use_of(document: Mapping[str, Any]) -> str:
    """Return whether a version is planned with, stands beside the one that is, or is out of use."""
    if not document["in_use"]:
        return "withdrawn"
    return "proposed" if document["proposed"] else "beside"


def write_difference(context: Context, document: Mapping[str, Any]) -> None:
    """Write what differs, a line each: what is gone after a minus, what is new after a plus."""
    words, out = context.words, context.out
    if document["properties"]:
        names = ", ".join(words(f"instrument.field.{name}") for name in document["properties"])
        out.line(words("instrument.other_properties", names=names))
    if document["reordered"]:
        out.line(words("instrument.reordered"))
    for name in _LISTS:
        for pair in document[name]:
            for sign, side in (("-", "before"), ("+", "after")):
                if pair[side] is not None:
                    out.line(f"{sign} {_SAID[name](words, pair[side])}")


def item_said(words: Words, item: Mapping[str, Any]) -> str:
    """Return a question in one line: its number, range, how it counts, and its words where there are any."""
    marks = [key for key in ("reverse", "optional") if item[key]]
    marks += [] if item["summed"] else ["not_summed"]
    marks += [f"safety.{item['safety']}"] if item["safety"] else []
    aspect = f", {item['aspect']}" if item["aspect"] else ""
    question = words("instrument.item", number=item["number"])
    told = [f"{question}{aspect}: {item['lowest']}–{item['highest']}", *(words(f"instrument.{mark}") for mark in marks)]
    said = "; ".join(told)
    if item["labels"]:
        said += " (" + ", ".join(f"{label['value']} = {label['text']}" for label in item["labels"]) + ")"
    return f"{said}. {item['wording']}" if item["wording"] else said


def scale_said(words: Words, scale: Mapping[str, Any]) -> str:
    """Return a scale in one line."""
    method, direction = (words(f"instrument.{name}.{scale[name]}") for name in ("method", "direction"))
    ends = f" {scale['lowest']}–{scale['highest']}" if "lowest" in scale else ""
    numbers = ", ".join(scale["items"])
    return f"{scale['name']}{ends}: {words('instrument.scale', method=method, numbers=numbers)}; {direction}"


def lines_said(words: Words, lines: Mapping[str, Any]) -> str:
    """Return published lines: their numbers, nothing that grades."""
    said = words(f"instrument.lines.{lines['kind']}", scale=lines["scale"], at=", ".join(lines["at"]))
    return said + _known(words, lines)


def change_said(words: Words, change: Mapping[str, Any]) -> str:
    """Return a published change."""
    key = "instrument.change.points" if change["points"] is not None else "instrument.change.reliability"
    return words(key, **change) + _known(words, change)


def fact_said(words: Words, fact: Mapping[str, Any]) -> str:
    """Return a fact with what it is about."""
    return f"{words('instrument.about.' + fact['about'])}: {fact['text']}{_known(words, fact)}"


def source_said(_: Words, source: Mapping[str, Any]) -> str:
    """Return a source with its key."""
    return f"{source['key']}: {source['text']}"


_SAID: Mapping[str, Callable[[Words, Mapping[str, Any]], str]] = {
    "items": item_said,
    "scales": scale_said,
    "lines": lines_said,
    "changes": change_said,
    "facts": fact_said,
    "sources": source_said,
}


def _section(context: Context, name: str, lines: list[str]) -> None:
    if lines:
        context.out.line()
        context.out.line(context.words(f"instrument.section.{name}"))
        for line in lines:
            context.out.line(f"  {line}")


def _known(words: Words, said: Mapping[str, Any]) -> str:
    """Return where something is known from and, where it is not published, how sure it is."""
    return "".join(f" [{part}]" for part in _parts(words, said))


def _parts(words: Words, said: Mapping[str, Any]) -> Iterator[str]:
    if said["sources"]:
        yield ", ".join(said["sources"])
    if said["standing"] != Standing.PUBLISHED:
        yield words(f"instrument.standing.{said['standing']}")


def _origin(words: Words, document: Mapping[str, Any]) -> str:
    said = words(f"instrument.origin.{document['origin']}")
    return f"{said}, {document['from']}" if document["from"] else said
