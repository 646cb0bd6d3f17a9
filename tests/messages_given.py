"""Messages for tests: what was registered and answered, through the service."""

from datetime import datetime

from tests.patients_given import ANNA, Clinic, a_patient

from modulvard.domain.clock import STOCKHOLM
from modulvard.domain.ids import AccountId, MessageId, TreatmentId
from modulvard.domain.messages import Arrived, MessageState, NewMessage
from modulvard.services.messages import Messages

HEJ = "Hej! Jag hinner inte med hemuppgiften i modul 3. /Linnea"


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


def messages(clinic: Clinic, account: AccountId = ANNA) -> Messages:
    return Messages(clinic._as(account), clinic.clock)


def started(clinic: Clinic, **patient: str) -> TreatmentId:
    name = "Program för " + patient.get("given_name", "Linnea")
    return TreatmentId(clinic.start(clinic.add(a_patient(**patient)), mandatory=4, name=name))


def received(clinic: Clinic, treatment: TreatmentId, body: str = HEJ, sent: Arrived | None = None) -> MessageId:
    ident = messages(clinic).receive(NewMessage(treatment=treatment, body=body, sent=sent)).ident
    assert ident is not None
    return MessageId(ident)


def replied(clinic: Clinic, treatment: TreatmentId, body: str = "Hej Linnea, stanna kvar.") -> MessageId:
    ident = messages(clinic).begin(treatment).ident
    assert ident is not None
    messages(clinic).finish(MessageId(ident), body)
    return MessageId(ident)


def state(clinic: Clinic, message: MessageId) -> MessageState:
    return messages(clinic).show(message).message.state
