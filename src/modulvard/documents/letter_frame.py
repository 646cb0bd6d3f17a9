"""What stands round every letter to a patient: sender and date, how to get in touch, the signature, heads and feet."""

from dataclasses import dataclass
from datetime import date

from modulvard.documents.facts import Recipient, Sender
from modulvard.documents.layout.blocks import Block
from modulvard.documents.layout.outline import pair, paragraph
from modulvard.documents.layout.pages import Running
from modulvard.documents.layout.scales import Scale
from modulvard.documents.naming import in_swedish
from modulvard.documents.phrases import Phrases
from modulvard.documents.tagging.nodes import Node
from modulvard.documents.values import Passage, Span, Values, made_bold, words


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What the parts round a letter are made from. With protected identity neither clinic nor phone (F15)."""

    phrases: Phrases
    values: Values
    root: Node
    sender: Sender
    patient: Recipient
    today: date


def head(frame: LetterFrame, scale: Scale) -> Block:
    """Return the sender left and the date right."""
    sender = () if frame.patient.protected else frame.values.take("clinic.name", frame.sender.clinic)
    day = words(frame.phrases.day(frame.today))
    if sender:
        return pair(frame.root, made_bold(sender), day, scale.running)
    return paragraph(frame.root, day, scale, style=scale.running)


def reach(frame: LetterFrame, therapist: str) -> list[Passage]:
    """Return the sentences on how to get in touch, and whom to ask for."""
    phrases, values, sender = frame.phrases, frame.values, frame.sender
    name = values.take("therapist.name", therapist)
    if frame.patient.protected:
        first = phrases.say("letter.reach.protected")
    elif sender.phone:
        key = "letter.reach.phone_hours" if sender.phone_hours else "letter.reach.phone"
        hours = in_swedish(values, "clinic.phone_hours", sender.phone_hours, phrases)
        phone = values.take("clinic.phone", sender.phone, whole=True)
        known = {"hours": hours} if sender.phone_hours else {}
        first = phrases.say(key, phone=phone, therapist=name, **known)
    else:
        first = phrases.say("letter.reach.no_phone", clinic=values.take("clinic.name", sender.clinic), therapist=name)
    return [first, phrases.say("letter.reach.always")]


def whom_to_call(frame: LetterFrame, clinics_own: str) -> list[Passage]:
    """Return whom to call: the clinic's own words where it has any, then 1177 and 112 (G18).

    With protected identity not the clinic's words, which may name it (F15).
    """
    told = "" if frame.patient.protected else clinics_own
    own = in_swedish(frame.values, "clinic.call_text", told, frame.phrases)
    return [*([own] if own else []), frame.phrases.say("rating.call")]


def signature(frame: LetterFrame, therapist: str, title: str) -> Passage:
    """Return the therapist's name, with the profession where it is known."""
    name = frame.values.take("therapist.name", therapist)
    known = frame.values.take("therapist.title", title)
    return frame.phrases.say("letter.signature", therapist=name, title=known) if known else name


def running(frame: LetterFrame, short_title: str) -> Running:
    """Return what stands above later pages and below all; ``short_title`` is a key that takes ``name``."""
    phrases, values = frame.phrases, frame.values
    return Running(
        short_title=phrases.say(short_title, name=values.take("patient.name", frame.patient.name)),
        date=words(phrases.day(frame.today)),
        sender=() if frame.patient.protected else _clinic_and_phone(frame),
        page_of=phrases.template("page"),
    )


def _clinic_and_phone(frame: LetterFrame) -> Passage:
    clinic = frame.values.take("clinic.name", frame.sender.clinic)
    phone = frame.values.take("clinic.phone", frame.sender.phone, whole=True)
    return (*clinic, Span(" · "), *phone) if clinic and phone else clinic or phone
