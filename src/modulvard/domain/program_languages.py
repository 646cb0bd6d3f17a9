"""Which languages a program is known to be in: those of its texts, where it has any (B3)."""

from modulvard.domain.programs import Program


def languages_known(program: Program) -> tuple[str, ...]:
    """Return the languages of a program's pages; none where its texts lie elsewhere and only its structure is here."""
    return program.languages if any(module.pages for module in program.modules) else ()
