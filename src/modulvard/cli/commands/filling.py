"""``store fill``: an invented clinic of any size (decided.md 17)."""

from modulvard.cli.context import Context
from modulvard.cli.exits import Exit


def run_fill(context: Context) -> Exit:
    """Fill the store with invented patients. Stopped at any moment, nothing is changed."""
    given = context.given
    with context.filling() as services, context.out.progress(context.words("progress.filling")) as progress:
        filled = services.filling.fill(
            given("patients"),
            given("seed"),
            progress,
            messages=given("messages"),
            answers=given("answers"),
            ratings=given("ratings"),
        )
    facts = {"patients": filled.patients, "treatments": filled.treatments, "therapists": filled.therapists}
    facts |= {"messages": filled.messages, "hand_ins": filled.hand_ins}
    facts |= {"answers": filled.answers, "ratings": filled.ratings}
    context.show({"seed": given("seed"), **facts}, context.words("done.filled", **facts))
    return Exit.DONE
