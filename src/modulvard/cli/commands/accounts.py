"""``account``: who may log in, and what each may do."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from modulvard.cli.arguments import Commands, UsageError, day
from modulvard.cli.commands.competence import add_to as add_competence_to
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.domain.access import Role
from modulvard.domain.accounts import Absence, Account, NewAccount
from modulvard.domain.ids import AccountId


def add(commands: Commands) -> None:
    """Add the commands."""
    account = commands.group("account")
    account.command("list", run_list, reads=True)
    added = account.command("add", run_add)
    added.takes("name", metavar="NAME", help_key="option.account_name")
    added.takes(
        "--role", metavar="ROLE", action="extend", nargs="+", choices=[str(role) for role in Role], required=True
    )
    added.takes("--display-name", metavar="NAME")
    added.takes("--title", metavar="TEXT")
    added.takes("--phone", metavar="NUMBER")
    added.takes("--new-passphrase-file", metavar="FILE")
    disable = account.command("disable", run_disable)
    disable.takes("name", metavar="NAME", help_key="option.account_name")
    passphrase = account.command("passphrase", run_passphrase)
    passphrase.takes("--new-passphrase-file", metavar="FILE")
    passphrase.takes("--recovery-key-file", metavar="FILE")
    away = account.command("away", run_away)
    away.takes("name", metavar="NAME", help_key="option.account_name")
    away.takes("--from", metavar="DATE", dest="first", type=day, required=True, help_key="option.away_from")
    away.takes("--to", metavar="DATE", dest="last", type=day, required=True, help_key="option.away_to")
    away.takes("--substitute", metavar="NAME")
    add_competence_to(account)


def run_list(context: Context) -> Exit:
    """List accounts with their roles and coming days off."""
    with context.reading() as services:
        accounts, absences = services.accounts.list(), services.accounts.absences(context.on or context.today)
    names = {account.ident: account.name for account in accounts}
    if context.out.as_document:
        context.out.document({"accounts": [_shape(account, absences, names) for account in accounts]})
        return Exit.DONE
    words = context.words
    rows = [
        (
            account.ident,
            account.name,
            account.display_name,
            account.title or "–",
            ", ".join(words(f"role.{role}") for role in sorted(account.roles)),
            words("account.disabled") if account.is_disabled else "",
        )
        for account in accounts
    ]
    context.out.table(rows, (*(words(f"head.{head}") for head in ("id", "account", "name", "title", "roles")), ""))
    for absence in absences:
        substitute = names[absence.substitute] if absence.substitute is not None else "–"
        facts = {"first": absence.first_day, "last": absence.last_day, "substitute": substitute}
        context.out.line(words("account.away", name=names[absence.account], **facts))
    return Exit.DONE


def run_add(context: Context) -> Exit:
    """Let someone in."""
    given = context.given
    # Unlocked first: nobody should be asked for a new passphrase and then be told that it was in vain.
    with context.writing() as services:
        new = NewAccount(
            name=given("name"),
            display_name=given("display_name") or given("name"),
            title=given("title") or "",
            phone=given("phone"),
            roles=frozenset(map(Role, given("role"))),
            passphrase=context.new_passphrase(given("new_passphrase_file"), "--new-passphrase-file"),
        )
        changed = services.accounts.add(new)
    context.show({"id": changed.ident, "name": given("name")}, context.words("done.account_added", name=given("name")))
    return Exit.DONE


def run_disable(context: Context) -> Exit:
    """Shut an account out and encrypt the store anew."""
    name = context.given("name")
    with context.writing() as services:
        account = services.accounts.named(name)
        with context.out.progress(context.words("progress.encrypting")) as progress:
            changed = services.accounts.disable(account.ident, progress)
    left, followed_up, unread = changed.treatments, changed.followed_up, changed.unread
    shape = {
        "id": account.ident,
        "name": account.name,
        "treatments_left": left,
        "followed_up_left": followed_up,
        "read_first": unread,
        "any_therapist": changed.any_therapist,
    }
    context.show(shape, context.words("done.account_disabled", name=account.name))
    if left:
        context.out.notice(context.words("notice.treatments_left", name=account.name, treatments=left))
    if followed_up:
        context.out.notice(context.words("notice.followed_up_left", name=account.name, treatments=followed_up))
    if unread:
        context.out.notice(context.words("notice.unread_left", name=account.name, count=unread))
    if not changed.any_therapist:
        context.out.notice(context.words("notice.no_therapist"))
    return Exit.LOOK if left or followed_up or unread or not changed.any_therapist else Exit.DONE


def run_passphrase(context: Context) -> Exit:
    """Change one's own passphrase, or set one anew with the recovery key."""
    file = context.given("recovery_key_file")
    name = _set_anew(context, file) if file else _change(context)
    context.show({"id": context.account_id(name), "name": name}, context.words("done.passphrase", name=name))
    return Exit.DONE


def run_away(context: Context) -> Exit:
    """Enter days off and who stands in."""
    given = context.given
    with context.writing() as services:
        substitute = services.accounts.named(given("substitute")).ident if given("substitute") else None
        account = services.accounts.named(given("name"))
        changed = services.accounts.away(account.ident, given("first"), given("last"), substitute)
    words = {"name": account.name, "first": given("first"), "last": given("last")}
    overlaps = [(max(each.first_day, words["first"]), min(each.last_day, words["last"])) for each in changed.overlaps]
    warnings = [{"kind": "substitute_away", "from": first, "to": last} for first, last in overlaps]
    context.show({"id": changed.ident, "warnings": warnings}, context.words("done.away", **words))
    for first, last in overlaps:
        facts = {"name": given("substitute"), "first": first, "last": last}
        context.out.notice(context.words("notice.substitute_away", **facts))
    return Exit.LOOK if overlaps else Exit.DONE


def _change(context: Context) -> str:
    with context.writing() as services:
        if services.person is None:
            raise UsageError("usage.account_needed")
        new = context.new_passphrase(context.given("new_passphrase_file"), "--new-passphrase-file")
        services.accounts.change_passphrase(context.passphrase, new)
        return services.person.name


def _set_anew(context: Context, file: str) -> str:
    name = context.account_name()
    if name is None:
        raise UsageError("usage.account_needed")
    key = context.read_secret(Path(file))
    use = context.bootstrap.Use.WRITE
    with context.patiently(lambda: context.door().unlock_by_recovery_key(key, use=use)) as services:
        new = context.new_passphrase(context.given("new_passphrase_file"), "--new-passphrase-file")
        services.accounts.set_forgotten_passphrase(name, new)
    return name


def _shape(account: Account, absences: Iterable[Absence], names: Mapping[AccountId, str]) -> dict[str, object]:
    return {
        "id": account.ident,
        "name": account.name,
        "display_name": account.display_name,
        "title": account.title,
        "phone": account.phone,
        "roles": sorted(account.roles),
        "disabled": account.is_disabled,
        "away": [
            {
                "id": absence.ident,
                "from": absence.first_day,
                "to": absence.last_day,
                "substitute": None if absence.substitute is None else names[absence.substitute],
            }
            for absence in absences
            if absence.account == account.ident
        ],
    }
