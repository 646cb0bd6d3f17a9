"""What is written in an invented clinic: short texts put together from sentences, the same for the same seed."""

from dataclasses import dataclass
from functools import lru_cache

from modulvard.domain.text import fold
from modulvard.services.filling.draw import Draw
from modulvard.services.filling.people import place_names


def _lines(written: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in written.strip().splitlines())


_THEIR_FIRST = _lines("""
    Hej!
    Hej igen,
    God morgon
    Hejsan, en fråga till.
    Hej, hoppas allt är bra.
    Tack för ditt svar!
""")
_THEIRS = _lines("""
    Jag har läst modulen men hinner inte med hemuppgiften den här veckan.
    Det gick bättre än jag trodde, fyra kvällar av sju.
    Har svårt att komma upp på morgonen, somnar om fast klockan ringer.
    Ska man fylla i dagboken också på helgen?
    Jag provade steget på bussen och det kändes lite lättare.
    Vaknade vid tre igen och låg och tänkte på jobbet.
    Orkade inte promenaden men gick ut en kvart på lunchen.
    Kan vi flytta fram planen en vecka? Barnen är sjuka.
    Var hittar jag sidan med övningen, den står inte i mitt häfte.
    Min man undrar hur han kan hjälpa till på kvällen.
    Det blev mycket kaffe i helgen och sömnen därefter.
    Känner mig stressad inför mötet på torsdag.
    Skrev ner oron klockan sex och det var faktiskt skönt.
    Jag är nog lite efter, men vill gärna fortsätta.
    Hur länge ska jag hålla på med samma tider innan det märks?
    Såg att nästa modul är öppen, börjar i morgon.
    Har haft ont i nacken så jag har inte suttit vid datorn.
    Läkaren sa att jag kan ta promenader som vanligt.
    Jag la mig efter tolv båda dagarna, vi hade gäster.
    Provade andningen innan jag somnade, hjälpte lite.
""")
_OUR_FIRST = _lines("""
    Hej!
    Hej, och tack för att du skriver.
    Tack för din fråga.
    Vad bra att du hör av dig.
""")
_OURS = _lines("""
    Det räcker att du gissar tiderna på morgonen.
    En sen helg gör inte det du har byggt upp ogjort.
    Fortsätt med samma tid några dagar till och se vad som händer.
    Du kan göra ett mindre steg och upprepa det innan du tar nästa.
    Lämna in det du har, så tittar jag på det.
    Vi kan flytta fram planen om du vill, säg till vilken vecka som passar.
    Skriv gärna en rad om hur det kändes efteråt.
    Många tycker att det är lättare på förmiddagen.
    Nästa modul handlar om just det.
    Ring mottagningen om du inte hittar sidan.
    Fyra kvällar av sju är en bra början.
    Vi pratar mer om det när vi ses.
""")
_WITH_A_PLACE = (
    "Promenerade till {place} och tillbaka.",
    "Bussen från {place} gick bra.",
    "Bor hos en vän vid {place}.",
)
_GREETINGS = ("/{name}", "Hälsningar {name}", "Mvh {name}", "")
_WITH_A_NUMBER = ("Sov ungefär {number} minuter på eftermiddagen.", "Tog {number} minuter att somna.")


@dataclass(frozen=True, slots=True)
class Written:
    """A text, and itself folded as search compares it."""

    body: str
    folded: str


class Writer:
    """Makes texts up, without end."""

    def __init__(self, seed: int) -> None:
        self._draw = Draw(f"writing {seed}")
        self._places = place_names()

    def theirs(self, given_name: str) -> Written:
        """Return what a patient writes."""
        draw = self._draw
        parts = [draw.one_of(_THEIR_FIRST), *self._some(_THEIRS, 1 + draw.number(0, 3))]
        if draw.share() < 0.25:
            parts.append(draw.one_of(_WITH_A_PLACE).format(place=draw.one_of(self._places)))
        if draw.share() < 0.25:
            parts.append(draw.one_of(_WITH_A_NUMBER).format(number=draw.number(5, 200)))
        parts.append(draw.one_of(_GREETINGS).format(name=given_name))
        return _joined(parts)

    def ours(self) -> Written:
        """Return what a therapist answers."""
        draw = self._draw
        return _joined([draw.one_of(_OUR_FIRST), *self._some(_OURS, 1 + draw.number(0, 3))])

    def _some(self, sentences: tuple[str, ...], count: int) -> list[str]:
        first = self._draw.number(0, len(sentences))
        return [sentences[(first + 7 * place) % len(sentences)] for place in range(count)]


def _joined(parts: list[str]) -> Written:
    kept = [part for part in parts if part]
    return Written(" ".join(kept), " ".join(map(_folded, kept)))


@lru_cache(maxsize=20_000)
def _folded(part: str) -> str:
    return fold(part)
