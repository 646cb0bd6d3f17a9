"""``account competence``: what therapists are trained and licensed for (D21, B7)."""

from typing import TYPE_CHECKING

from modulvard.cli.arguments import Commands, day, identifier
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import competence_shape
from modulvard.cli.problems import competence_words
from modulvard.domain.access import Permission
from modulvard.domain.competence import Competence, CompetenceName, NewCompetence
from modulvard.domain.ids import AccountId

if TYPE_CHECKING:
    from modulvard.bootstrap import Services


def add_to(account: Commands) -> None:
    """Add the commands under ``account``."""
    competence = account.group("competence")
    added = competence.command("add", run_add)
    added.takes("name", metavar="NAME", help_key="option.account_name")
    added.takes("kind", metavar="KIND", help_key="option.competence_kind")
    added.takes("--from", metavar="DATE", dest="first", type=day, required=True, help_key="option.competence_from")
    added.takes("--until", metavar="DATE", dest="last", type=day, help_key="option.competence_until")
    added.takes("--evidence", metavar="TEXT", required=True, help_key="option.competence_evidence")
    ended = competence.command("end", run_end)
    ended.takes("id", metavar="ID", type=identifier, help_key="option.competence_id")
    ended.takes("--until", metavar="DATE", dest="last", type=day, required=True, help_key="option.competence_last")
    listed = competence.command("list", run_list, reads=True, now_only=True)
    listed.takes("name", metavar="NAME", nargs="?", help_key="option.account_name")
    withdrawn = competence.command("withdraw", run_withdraw)
    withdrawn.takes("id", metavar="ID", type=identifier, help_key="option.competence_id")


def run_add(context: Context) -> Exit:
    """Enter a competence with its dates and evidence."""
    given = context.given
    name = CompetenceName.read(given("kind"))
    with context.writing() as services:
        account = services.accounts.named(given("name"))
        changed = services.competences.add(
            NewCompetence(
                account=account.ident,
                name=name,
                from_day=given("first"),
                until_day=given("last"),
                evidence=given("evidence"),
            )
        )
    said = context.words("done.competence_added", id=changed.ident, name=account.name)
    context.show({"id": changed.ident, "account": account.name, "key": name.key}, said)
    return Exit.DONE


def run_end(context: Context) -> Exit:
    """Give a competence its last day."""
    with context.writing() as services:
        changed = services.competences.end(context.given("id"), context.given("last"))
    said = context.words("done.competence_ended", id=changed.ident, day=context.given("last"))
    context.show({"id": changed.ident}, said)
    return Exit.DONE


def run_list(context: Context) -> Exit:
    """List everyone's competences, or one account's. Those who administer no accounts list their own."""
    with context.reading() as services:
        found = services.competences.list(_whose(context, services))
    if context.out.as_document:
        context.out.document({"competences": [competence_shape(context, one) for one in found]})
        return Exit.DONE
    words = context.words
    if not found:
        context.out.line(words("competence.none"))
    heads = ("id", "account", "competence", "from", "until", "evidence")
    context.out.table([_row(context, one) for one in found], [words(f"head.{head}") for head in heads])
    return Exit.DONE


def run_withdraw(context: Context) -> Exit:
    """Take back a competence that was entered by mistake."""
    with context.writing() as services:
        changed = services.competences.withdraw(context.given("id"))
    context.show({"id": changed.ident}, context.words("done.competence_withdrawn", id=changed.ident))
    return Exit.DONE


def _whose(context: Context, services: "Services") -> AccountId | None:
    if context.given("name"):
        return services.accounts.named(context.given("name")).ident
    sees_all = Permission.EDIT_ACCOUNTS in services.accounts.own_permissions()
    return None if sees_all or services.person is None else services.person.account


def _row(context: Context, one: Competence) -> tuple[object, ...]:
    named = competence_words(context.words, f"own:{one.name.words}" if one.name.kind == "own" else one.key)
    name = context.account_shape(one.account)["name"] or "–"
    return (one.id, name, named, one.from_day, one.until_day or "–", one.evidence)
