"""Ends of treatments and their follow-up as text, from the same documents as JSON."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.context import Context
from modulvard.domain.gates import Gate, Why

if TYPE_CHECKING:
    from modulvard.cli.texts import Words


def write_closing(context: Context, document: dict[str, Any]) -> None:
    """Write how the end of a treatment stands."""
    words, out = context.words, context.out
    out.line(f"{document['patient']['name']} · {document['program']['name']}")
    out.pairs([(words("head.id"), document["id"]), _status(words, document)])
    out.line()
    for gate in document["gates"]:
        passed = gate["state"] in {"met", "not_needed"}
        why = words(f"why.{gate['why']}", count=gate["count"])
        said = words("gate.standing", gate=words(f"gate.{gate['gate']}"), why=why)
        entered = gate["check"]
        when = "" if entered is None else f" ({entered['on']}, {entered['made_by']['name']}, id {entered['id']})"
        is_told = not passed or gate["why"] == Why.NOT_PHYSICAL  # met, and warned of all the same
        rule = "" if not is_told else f" · {words('strength.' + gate['strength'])}"
        out.line(f"{'■' if passed else '□'} {said}{rule}{when}")
    for check in document["checks"]:
        if check["gate"] == Gate.CONSENT:  # no gate of the end, but kept with its checks
            who = f"({check['on']}, {check['made_by']['name']}, id {check['id']})"
            out.line(f"■ {words('gate.standing', gate=words('gate.consent'), why=check['note'])} {who}")
    if document["waiting"]:
        out.line()
        out.line(words("closing.waiting"))
        out.table([(words(f"closing.{line['kind']}"), line["since"]) for line in document["waiting"]])
    if document["follow_ups"] or document["proposed"]:
        out.line()
        out.line(words("closing.follow_ups"))
        write_follow_ups(context, document["follow_ups"])
        for one in document["proposed"]:
            out.line(words("closing.proposed", day=one["due_on"], months=one["months"]))


def _status(words: "Words", document: dict[str, Any]) -> tuple[str, str]:
    """Return whether it has ended, and when and how; of one that goes on, which end was asked about."""
    state = words(f"closed_as.{document['closed_as']}") if document["closed_as"] else ""
    if document["status"] == "ended":
        return words("status.ended"), ", ".join(filter(None, (str(document["on"]), state)))
    key = "closing.as_if" if state else "closing.so_far"
    return words("status.ongoing"), words(key, day=document["on"], state=state)


def write_headed_follow_ups(context: Context, follow_ups: list[dict[str, Any]]) -> None:
    """Write days of follow-up under their heading, where there are any."""
    if follow_ups:
        context.out.line()
        context.out.line(context.words("closing.follow_ups"))
        write_follow_ups(context, follow_ups)


def write_follow_ups(context: Context, follow_ups: list[dict[str, Any]]) -> None:
    """Write days of follow-up and what came of them."""
    context.out.table([(one["id"], one["due_on"], *_told(context.words, one)) for one in follow_ups])


def _told(words: "Words", follow_up: dict[str, Any]) -> tuple[str, str]:
    months = follow_up["months"]
    after = words("follow_up.months", months=months) if months else "–"
    if follow_up["done_on"] is None:
        return after, words("follow_up.open")
    return after, words("follow_up.done", day=follow_up["done_on"], outcome=follow_up["outcome"])
