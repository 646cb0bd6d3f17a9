"""``treatment transfer`` and ``treatment transfers``: handing treatments over, and who had them (C3, D20)."""

from typing import TYPE_CHECKING, Any

from modulvard.cli.arguments import Commands, day, identifier
from modulvard.cli.commands.opening import open_patient_of
from modulvard.cli.context import Context
from modulvard.cli.exits import Exit
from modulvard.cli.gate_shapes import warning_shape
from modulvard.cli.problems import gate_sentence, sentence_of
from modulvard.domain.errors import ModulvardError
from modulvard.domain.ids import PatientId, TreatmentId

if TYPE_CHECKING:
    from modulvard.domain.transfers import Receiver, Transfer
    from modulvard.services.base import Changed
    from modulvard.services.transfers import TransferChanged


def add_to(treatment: Commands) -> None:
    """Add the commands to ``treatment``."""
    transfer = treatment.command("transfer", run_transfer)
    transfer.takes("ids", metavar="ID", type=identifier, nargs="+", help_key="option.transfer_ids")
    transfer.takes("--to", metavar="NAME", required=True, help_key="option.transfer_to")
    transfer.takes("--reason", metavar="TEXT", required=True)
    transfer.takes("--note-file", metavar="FILE", help_key="option.transfer_note_file")
    transfer.takes("--on", metavar="DATE", type=day, help_key="option.transfer_on")
    consent = treatment.command("consent", run_consent)
    consent.takes("id", metavar="ID", type=identifier, help_key="option.treatment_id")
    consent.takes("--note", metavar="TEXT", required=True, help_key="option.consent_note")
    consent.takes("--on", metavar="DATE", type=day)
    transfers = treatment.command("transfers", run_transfers, reads=True)
    transfers.takes("id", metavar="ID", type=identifier, help_key="option.treatment_id")


def run_transfer(context: Context) -> Exit:
    """Hand treatments over: each whole in itself, and what is refused for one stops no other."""
    given = context.given
    body = context.text("note_file") or ""
    new = context.module("modulvard.domain.transfers").NewTransfer
    done: dict[TreatmentId, TransferChanged] = {}
    refused: dict[TreatmentId, str] = {}

    with context.writing() as services:
        to = context.account_id(given("to"))
        steps: list[Any] = []
        whose: dict[TreatmentId, PatientId] = {}
        for treatment in dict.fromkeys(given("ids")):
            patient = open_patient_of(context, services, treatment)
            asked = new(treatment=treatment, to=to, reason=given("reason"), body=body, on=given("on"))
            whose[treatment] = patient

            def step(asked: Any = asked) -> "Changed":
                try:
                    changed: TransferChanged = services.transfers.transfer(asked)
                except ModulvardError as why:
                    refused[asked.treatment] = sentence_of(context.words, why)
                    raise
                done[asked.treatment] = changed
                return changed

            steps.append((patient, step))
        context.module("modulvard.services.together").together(steps, "treatment_transferred")
    return _answered(context, done, [(ident, whose[ident], why) for ident, why in refused.items()])


def _answered(
    context: Context,
    done: "dict[TreatmentId, TransferChanged]",
    refused: list[tuple[TreatmentId, PatientId, str]],
) -> Exit:
    words, shapes, looks = context.words, [], bool(refused)
    for treatment, changed in done.items():
        warnings = _warnings(context, treatment, changed.receiver)
        looks = looks or bool(warnings) or changed.read_first > 0
        if changed.read_first:
            context.out.notice(words("notice.read_first_along", treatment=treatment, count=changed.read_first))
        along = {"flags": len(changed.luggage.flags), "texts": len(changed.luggage.texts)}
        facts = {"stayed": len(changed.stayed), "read_first": changed.read_first, "warnings": warnings}
        shapes.append({"treatment": treatment, "along": along, **facts})
    left = [{"treatment": treatment, "patient": patient, "why": why} for treatment, patient, why in refused]
    for each in left:
        context.out.notice(words("notice.transfer_refused", **each))
    document = {"transfers": shapes, "refused": left}
    context.show(document, "\n".join(words("done.treatment", id=treatment) for treatment in done))
    return Exit.LOOK if looks else Exit.DONE


def _warnings(context: Context, treatment: TreatmentId, receiver: "Receiver | None") -> list[dict[str, Any]]:
    """Return what there is to look at of who receives, and say it."""
    if receiver is None:
        return []
    found: list[dict[str, Any]] = []
    if receiver.competence is not None:
        found.append(warning_shape(receiver.competence))
        context.out.notice(
            context.words(
                "notice.transfer_gate",
                treatment=treatment,
                said=gate_sentence(context.words, receiver.competence),
            )
        )
    if receiver.away_until is not None:
        substitute = None if receiver.substitute is None else context.account_shape(receiver.substitute)
        found.append({"kind": "away", "until": receiver.away_until, "substitute": substitute})
        facts = {"name": receiver.name, "until": receiver.away_until}
        key = "notice.receiver_away" if substitute is None else "notice.receiver_away_with"
        context.out.notice(context.words(key, **facts, substitute=substitute and substitute["name"]))
    return found


def run_consent(context: Context) -> Exit:
    """Note that the patient agrees to a hand-over to another unit."""
    treatment = context.given("id")
    with context.writing() as services:
        open_patient_of(context, services, treatment)
        services.transfers.consent(treatment, context.given("note"), context.given("on"))
    context.show({"id": treatment}, context.words("done.treatment", id=treatment))
    return Exit.DONE


def run_transfers(context: Context) -> Exit:
    """Tell who has been responsible for a treatment."""
    treatment = context.given("id")
    with context.reading() as services:
        open_patient_of(context, services, treatment)
        until = context.on
        transfers = [one for one in services.transfers.of_treatment(treatment) if until is None or one.on <= until]
    if context.out.as_document:
        context.out.document({"id": treatment, "transfers": [transfer_shape(context, one) for one in transfers]})
        return Exit.DONE
    if not transfers:
        context.out.line(context.words("transfer.none"))
    for shape in (transfer_shape(context, one) for one in transfers):
        facts = {"on": shape["on"], "before": shape["from"]["name"], "to": shape["to"]["name"]}
        context.out.line(context.words("transfer.line", **facts, reason=shape["reason"]))
        if shape["note"]:
            context.out.line(shape["note"])
    return Exit.DONE


def transfer_shape(context: Context, transfer: "Transfer") -> dict[str, Any]:
    """Return a transfer. Keys are a contract: only ever added to."""
    return {
        "id": transfer.id,
        "on": transfer.on,
        "from": context.account_shape(transfer.before),
        "to": context.account_shape(transfer.to),
        "reason": transfer.reason,
        "note": transfer.body,
        "made_at": transfer.made_at,
        "made_by": context.account_shape(transfer.made_by),
    }
