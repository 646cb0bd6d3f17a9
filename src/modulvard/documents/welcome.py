"""The welcome to a program: on the start agreement, and as a text to the patient to begin from (B22, C3, H5)."""

from datetime import date, datetime

from modulvard.documents.facts import AgreementPaperFacts
from modulvard.documents.naming import pace_in_words, shown_text
from modulvard.documents.phrases import Phrases, phrases
from modulvard.documents.program_words import joined
from modulvard.documents.result import Language
from modulvard.documents.values import Passage, Values, plain
from modulvard.domain.letters import greets


def welcome_text(facts: AgreementPaperFacts, language: Language) -> str:
    """Return a welcome as plain text: the program's own or a composed one, the start, the promise, who to call."""
    said, values, told = phrases(language), Values(), facts.treatment
    called = told.patient.given_name or told.patient.family_name
    own = facts.welcome.text.strip() if facts.welcome is not None else ""
    parts = [] if greets(own, called) else [said.say("welcome.hello", name=values.take("patient.given_name", called))]
    if own:
        parts.append(values.take("program.welcome", own))
    else:
        parts.append(joined(_composed(facts, said, values)))
    parts.append(joined(_agreed(facts, said)))
    is_answered = facts.allows_messages or facts.has_homework
    answers = [promise(facts, said)] if is_answered else []
    parts.append(joined([*answers, said.say("letter.reach.always")]))
    parts.append(values.take("therapist.name", told.sender.therapist))
    return "\n\n".join(plain(part) for part in parts if part)


def welcome_sentences(facts: AgreementPaperFacts, said: Phrases, values: Values) -> list[Passage]:
    """Return a welcome composed from what is known, for a program without one of its own in the language (B22)."""
    told = facts.treatment
    if told.ending:
        program = shown_text(values, "program.name", told.program, said)
        follow_ups = (day for day in told.follow_ups if day >= told.today)
        return [
            said.say("agreement.lead.ended", program=program),
            said.say("agreement.ended", day=said.day(told.ending.on)),
            *(said.say("letter.next.follow_up", day=said.day(day, told.today)) for day in follow_ups),
        ]
    return [*_composed(facts, said, values), said.say("agreement.welcome.keep")]


def promise(facts: AgreementPaperFacts, said: Phrases) -> Passage:
    """Return within how many working days there is an answer: to what is written, or to what is handed in (H5)."""
    key = "agreement.answer" if facts.allows_messages else "agreement.feedback"
    days = facts.answer_days
    if days == 0:
        return said.say(f"{key}.today")
    return said.say(said.plural(key, days), **({} if days == 1 else {"days": said.count(days)}))


def day_told(day: date, today: date, said: Phrases) -> str:
    """Return a weekday and date, with the year where it is another than that of ``today``."""
    return said.long_day(day) + ("" if day.year == today.year else f" {day.year}")


def moment_told(moment: datetime, today: date, said: Phrases) -> str:
    """Return a weekday, date and time of day."""
    at = moment.strftime(said.template("clock"))
    return said.word("agreement.session.at", day=day_told(moment.date(), today, said), time=at)


def _composed(facts: AgreementPaperFacts, said: Phrases, values: Values) -> list[Passage]:
    told = facts.treatment
    program = shown_text(values, "program.name", told.program, said)
    sentences = [said.say("agreement.welcome", program=program), said.say("agreement.welcome.how")]
    if facts.has_homework:
        therapist = values.take("therapist.name", told.sender.therapist)
        sentences.append(said.say("agreement.welcome.read", therapist=therapist))
    return sentences


def _agreed(facts: AgreementPaperFacts, said: Phrases) -> list[Passage]:
    """Return when it starts, the first work session, and the pace."""
    told = facts.treatment
    sentences = [said.say("welcome.start", day=day_told(told.started_on, told.today, said))]
    if facts.first_session is not None:
        sentences.append(said.say("welcome.session", moment=moment_told(facts.first_session, told.today, said)))
    if told.agreements:
        sentences.append(said.say("letter.plan.pace", pace=pace_in_words(told.agreements[-1].pace, said)))
    return sentences
