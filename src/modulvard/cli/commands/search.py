"""``search``: everywhere the account may look. What there is to search so far: patients."""

from modulvard.cli.arguments import Commands, UsageError
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.patient_shapes import hit_shape


def add(commands: Commands) -> None:
    """Add the commands."""
    search = commands.command("search", run_search, reads=True)
    search.takes("text", metavar="TEXT", help_key="option.search_text")
    search.takes("--in", dest="place", choices=("patients",), help_key="option.search_in")


def run_search(context: Context) -> Exit:
    """Tell whom the text fits, best first."""
    if context.at is not None:
        raise UsageError("usage.at_not_here")
    with context.reading() as services:
        found = services.patients.search(context.given("text"))
        services.patients.note_search(len(found.hits))
    words = context.words
    if context.out.as_document:
        hits = [hit_shape(context, hit) for hit in found.hits]
        context.out.document({"patients": hits, "misspelt": found.misspelt})
        return Exit.DONE
    if not found.hits:
        context.out.line(words("search.nothing"))
    elif found.misspelt:
        context.out.line(words("search.misspelt"))
    context.out.table(
        [
            (hit.patient, hit.name or words("masked"), hit.birth_date or "–", hit.program or "–", hit.therapist)
            for hit in found.hits
        ]
    )
    return Exit.DONE
