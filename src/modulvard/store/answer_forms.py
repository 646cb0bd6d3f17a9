"""Forms of a word that its stem does not give: strong verbs, small words, numbers, letters that come and go."""

from collections.abc import Iterator
from functools import cache

from modulvard.domain.text import fold

_SHORTEST = 4
_SHORTEST_DOUBLE = 5
_VOWELS = frozenset("aeiouy")
_PAST = ("t", "te", "de", "ta", "da")
"""How a past tense ends, and the neuter of an adjective: *glömde*, *glömt*, *svårt*."""
_INFLECTIONS = (
    "a ad ade an ande ar are aren arna arnas ars as ast at d da de des e en ens er eras erna ernas ers es et ets it n"
    " na or orna r s t te"
)
"""What inflects a word. What follows a stem that is looked for by itself may be longer, for compounds too."""
_SUFFIXES = (("bock", "bok"), ("bok", "bock"))
"""Compounds of a noun that changes its vowel: *dagbok*, *dagböcker*."""

_SAME = {
    "sv": """
avbryta avbryter avbröt avbrutit avbruten avbrutet avbrutna
bli blir blev blivit
bryta bryter bröt brutit bruten
byta byter bytte bytt
dra drar drog dragit
dö dör dog dött
falla faller föll fallit
finna finns fanns funnits
försvinna försvinner försvann försvunnit försvunnen försvunnet försvunna
förstå förstår förstod förstått
ge ger gav gett givit
gråta gråter grät gråtit gråt
gå går gick gått
göra gör gjorde gjort gjord gjorda
hinna hinner hann hunnit hinns
hålla håller höll hållit
komma kommer kom kommit
ligga ligger låg legat
lägga lägger lade la lagt
må mår mådde mått
se ser såg sett
sitta sitter satt suttit
skriva skriver skrev skrivit skriven skrivet skrivna
skära skär skar skurit
slippa slipper slapp sluppit
slå slår slog slagit
sova sover sov sovit
stiga stiger steg stigit
stå står stod stått
säga säger sade sa sagt
sätta sätter satte satt
ta tar tog tagit
välja väljer valde valt vald valda
äta äter åt ätit
återuppta återupptar återupptog återupptagit återuppta
bra bättre bäst
dålig dåligt dåliga sämre sämst värre värst
hög högt höga högre högst
liten litet lilla lille små mindre minst
lång långt långa länge längre längst
låg lågt låga lägre lägst
få färre
många fler flera flest
stor stort stora större störst
man mannen män männen
papper pappret papperet pappren papperen
två 2
tre 3
fyra 4
fem 5
sex 6
sju 7
åtta 8
nio 9
tio 10
""",
    "en": """
bad worse worst
begin begins began begun
break breaks broke broken
child children
choose chooses chose chosen
come comes came
feel feels felt
find finds found
forget forgets forgot forgotten
give gives gave given
go goes went
good better best
lose loses lost losing
send sends sent
sleep sleeps slept
speak speaks spoke spoken
take takes took taken
tell tells told
think thinks thought
understand understands understood
wake wakes woke woken
write writes wrote written
two 2
three 3
four 4
five 5
six 6
seven 7
eight 8
nine 9
ten 10
""",
}


@cache
def _endings() -> frozenset[str]:
    return frozenset(("", *_INFLECTIONS.split()))


@cache
def _families(language: str) -> dict[str, frozenset[str]]:
    families: dict[str, frozenset[str]] = {}
    for line in _SAME.get(language, _SAME["sv"]).strip().splitlines():
        family = frozenset(fold(word) for word in line.split())
        for word in family:
            families[word] = families.get(word, frozenset()) | family
    return families


def other_words(folded: str, language: str) -> frozenset[str]:
    """Return the folded words that are other forms of a word that changes more than its ending."""
    return _families(language).get(folded, frozenset()) - {folded}


def other_stems(needle: str, folded: str, language: str) -> Iterator[str]:
    """Give the stems that a folded Swedish word has in other forms: *glömt* and *glömmer*, *nyckel* and *nycklar*."""
    if language == "en" or len(needle) < _SHORTEST:
        return
    last, before = needle[-1], needle[-2]
    if last in "td" and before not in _VOWELS and folded.endswith(_PAST):
        yield needle[:-1]
    if last == before and last in "mn" and len(needle) >= _SHORTEST_DOUBLE:
        yield needle[:-1]
    if last in "lr" and before not in _VOWELS:
        yield f"{needle[:-1]}e{last}"
    for ending, other in _SUFFIXES:
        if needle.endswith(ending):
            yield needle.removesuffix(ending) + other


def is_inflected(folded: str, other: str) -> bool:
    """Tell whether a word that begins with one of the other stems is nothing but a form of it."""
    rest = folded[len(other) :]
    doubled = rest[:1] == other[-1:] and rest[:1] in {"m", "n", "t", "d"}
    return rest in _endings() or (doubled and rest[1:] in _endings())
