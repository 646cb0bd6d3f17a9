"""``clinic``: the care unit's settings and the days on which it is closed (decided.md 14)."""

from datetime import date

from modulvard.cli.arguments import Command, Commands, day, week
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.domain.weeks import Week


def add(commands: Commands) -> None:
    """Add the commands."""
    clinic = commands.group("clinic")
    clinic.command("show", run_show, reads=True)
    setting = clinic.command("set", run_set)
    setting.takes("key", metavar="KEY", help_key="option.setting_key")
    setting.takes("value", metavar="VALUE", help_key="option.setting_value")
    closed = clinic.group("closed")
    _of_one(closed.command("add", run_close))
    _of_one(closed.command("remove", run_open))
    closed.command("list", run_closed, reads=True)


def _of_one(command: Command) -> None:
    either = command.one_of(required=True)
    command.takes("--week", metavar="WEEK", type=week, to=either, help_key="option.closed_week")
    command.takes("--date", metavar="DATE", type=day, to=either, help_key="option.closed_date")


def run_show(context: Context) -> Exit:
    """Show every setting and all that is closed."""
    with context.reading() as services:
        clinic = services.clinic.show()
    closed = [day.written for day in clinic.closed]
    if context.out.as_document:
        context.out.document(
            {
                "name": clinic.name,
                "hsa_id": clinic.hsa_id,
                "settings": clinic.values,
                "closed": closed,
                "sample": clinic.sample,
            }
        )
        return Exit.DONE
    facts = [("name", clinic.name), ("hsa_id", clinic.hsa_id or "–"), *clinic.values.items()]
    rows = [(key, value or "–", context.words(f"setting.{key}")) for key, value in facts]
    context.out.table(rows)
    if closed:
        context.out.line(context.words("clinic.closed", closed=", ".join(closed)))
    return Exit.DONE


def run_set(context: Context) -> Exit:
    """Change a setting."""
    key = context.given("key")
    with context.writing() as services:
        services.clinic.set(key, context.given("value"))
        clinic = services.clinic.show()
    values = {**clinic.values, "name": clinic.name, "hsa_id": clinic.hsa_id}
    context.show({"id": key, "value": values[key]}, f"{key} = {values[key] or '–'}")
    return Exit.DONE


def run_close(context: Context) -> Exit:
    """Close a week or a day."""
    with context.writing() as services:
        changed = services.clinic.close(_closed(context))
    context.show({"id": changed.ident, "closed": _closed(context)}, context.words("done.closed", day=_closed(context)))
    return Exit.DONE


def run_open(context: Context) -> Exit:
    """Open a closed week or day again."""
    with context.writing() as services:
        changed = services.clinic.open_again(_closed(context))
    context.show({"id": changed.ident, "opened": _closed(context)}, context.words("done.opened", day=_closed(context)))
    return Exit.DONE


def run_closed(context: Context) -> Exit:
    """List closed weeks and days."""
    with context.reading() as services:
        closed = services.clinic.show().closed
    if context.out.as_document:
        context.out.document({"closed": [{"id": day.id, **_closed_shape(day.written)} for day in closed]})
    else:
        context.out.table([(day.written,) for day in closed])
    return Exit.DONE


def _closed(context: Context) -> Week | date:
    found: Week | date = context.given("week") or context.given("date")
    return found


def _closed_shape(written: str) -> dict[str, str]:
    return {"week": written} if "W" in written else {"date": written}
