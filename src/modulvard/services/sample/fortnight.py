"""What lies on the desks of Björken this morning: what waits, what is begun, what is finished and not handed over."""

from collections.abc import Mapping
from datetime import time

from modulvard.domain.today import LineKind
from modulvard.services.sample.stories import Story

NOT_JOURNALLED = ("karl", "farid")
"""Whose contacts of the last working day are not in the journal yet."""


def lay_out(stories: Mapping[str, Story]) -> None:
    """Tell the last days, up to this morning."""
    _waiting(stories)
    _under_way(stories)
    _of_eriks(stories)
    _noted(stories)


def _waiting(stories: Mapping[str, Story]) -> None:
    stories["linnea"].writes(
        0,
        "Hej Anna! Har kommit upp kl 6.30 fem dagar av sju nu. Men jag är så trött på eftermiddagen att jag somnar på "
        "bussen hem. Är det meningen att det ska va så i början, eller gör jag nåt fel?\n\nLinnea",
        time(21, 40),
    )
    stories["ali"].writes(
        2, "hej igen, blir nästa gång som vanligt eller har ni stängt? jag jobbar den dan men kan byta", time(17, 5)
    )
    stories["maja"].writes(
        1,
        "Hej. Jag har fastnat lite på sista uppgiften. Vad menas med varningstecken, är det samma som vi pratade om i "
        "början?",
    ).writes(0, "Hittade det nu på sidan 3! Men kolla gärna på det jag skrivit ändå så att jag fattat rätt :)")
    stories["lisa"].hands_in_lately(6, time(18, 50))


def _under_way(stories: Mapping[str, Story]) -> None:
    stories["omar"].begins_reply(
        1,
        "Hej Omar!\n\nDet var ett tag sedan vi hördes. Hur går det med modul 3? Om veckorna är fulla kan vi ta en "
        "modul "
        "varannan vecka i stället, så att det",
    )
    stories["karl"].writes(
        2, "Jag har läst modul 5 men undrar om jag kan vänta med hemuppgiften tills vi är hemma igen?"
    ).finishes_reply(
        1,
        "Hej Karl!\n\nDet går bra. Lägg undan texten tills du är hemma igen, så tar vi uppgiften då. Skriv om du "
        "vill att vi "
        "flyttar fram planen en vecka.\n\nAnna",
    )
    stories["farid"].writes(
        1, "Hej. Jag är klar med modul 2. Min dotter frågar om nästa tid kan vara på eftermiddagen?"
    ).is_answered(1, "Hej Farid!\n\nJa, det går bra. Receptionen ringer er med en ny tid, och tolken bokas om.\n\nAnna")
    stories["jon"].writes(4, "Ok tack då vet jag!", time(12, 20)).needs_no_answer(4)


def _of_eriks(stories: Mapping[str, Story]) -> None:
    stories["long"].writes(
        1,
        "Hej! Jag ser att det står att programmet tar 40 minuter, men det tog mig nästan två timmar. Är det okej att "
        "dela upp det på flera dagar?",
    )
    stories["ebba"].writes(
        1,
        "Hej! Har fått ont i nacken av att sitta och skriva så mycket, finns det någon övning för det ni brukar ge?",
    ).passed_on(1, LineKind.MESSAGE, "erik", "Du som kan det här med nacken, kan du svara Ebba?")
    stories["vera"].is_flagged(3, "Fråga hur dagboken för hand fungerar, och om tiden passar")


def _noted(stories: Mapping[str, Story]) -> None:
    """Anna has seen which courses are near their end, and put off what can wait."""
    for key in ("sara", "maja", "ida", "hugo", "karl", "ebba", "ines", "lisa", "linnea"):
        stories[key].is_seen(LineKind.END)
    stories["omar"].is_put_off(LineKind.PACE)
    for key in ("aron", "berit"):
        stories[key].is_put_off(LineKind.SILENCE)
    stories["berit"].is_flagged(4, "Ring innan modul 3: ville prata om läkartiden först")
