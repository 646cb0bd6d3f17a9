"""Words that tell nothing of what a text is about, and what is said in any message."""

import re
from functools import cache

_EMPTY_WORDS = {
    "sv": (
        "alla allt an ar at att av aven bara blev bli blir da dar de dem den denna deras dess det detta dig din "
        "dina ditt du efter eller en er era ert ett fa far fast fick finns for fram fran ga gar gjorde gjort gor "
        "gora ha hade han har hej hon hos hur i igen in inga ingen inget innan inte ja jag ju kan kanske kunde "
        "lite man med men mer mig min mina mitt mot mycket nagon nagot nagra nar nej ni nog nu och ocksa om oss "
        "over pa sa sadan samma sedan ser sig sin sina sitt ska skulle som sta star tack till tills under upp ut "
        "utan vad var vara varfor varit varje vem vet vi vid vilka vilken vilket vill vore"
    ),
    "en": (
        "a about after all also am an and any are as at be because been before but by can could did do does for "
        "from get had has have he hello her hi him his how i if in into is it its just me more my no not now of "
        "on or our out over please she should so some than thank thanks that the their them then there these they "
        "this those to too up us was we were what when where which who why will with would you your"
    ),
}
"""Folded. They ask for nothing by themselves, but count where they stand in a title or a keyword."""

_BACKGROUND_WORDS = {
    "sv": (
        "absolut borja borjat bra ge ger helg helgen helgerna kom komma kommer kommit saga sager sagt ta tagit tar tog"
        " aldrig alltid allting bara behover borjade borjar brukar dag dagar dagarna dagen eftermiddag "
        "forra fredag fredags gang gangen ganger garna hela helt henne honom ibland idag igar imorgon jatte "
        "kanner lite lordag lordags manad manader mandag mandags maste morgon morse mycket nasta ocksa ofta ok "
        "okej onsdag onsdags precis prova provade provat redan riktigt saker sakert senaste ses sist skulle snart "
        "sondag sondags tisdag tisdags torsdag torsdags trodde tror tycker tyckte vald valdigt vanlig vecka "
        "veckan veckor veckorna verkligen ville"
    ),
    "en": (
        "bit day days feel friday last like lot monday need next okay really saturday sunday thing things think "
        "thursday today tomorrow tuesday very want wednesday week weeks yesterday"
    ),
}
"""Folded. Messages are full of them whatever they are about; in a search they are words as any."""

_GENERAL_LAST_PARTS = {
    "sv": (
        "problem problemen problemet problematik problematiken besvar besvaren svarighet svarigheter svarigheterna "
        "tillstand kansla kanslor kanslorna fraga fragor fragan fragorna"
    ),
    "en": "",
}
"""Folded. Compounds end with them whatever they are about."""

_COURTESIES = re.compile(
    r"""\b(?:
    tack(?:ar)? (?:\ s[åa]\ (?:mycket|hemskt\ mycket))? \ f[öo]r \ \w+ (?:\ \w+et)?
    | (?:trevlig|sk[öo]n|fin|bra|h[äa]rlig) \ (?:helg|kv[äa]ll|dag|vecka|sommar|jul|semester|p[åa]sk)
    | (?:god|gott) \ (?:jul|nytt\ [åa]r|forts[äa]ttning)
    | ha\ det\ (?:s[åa]\ )?(?:bra|gott|fint)
    | det\ [äa]r\ (?:helt\ )?(?:lugnt|okej|ok|bra|ingen\ fara)
    | (?:okej|ok|aha|ja)\W+jag\ f[öo]rst[åa]r(?!\ inte)
    | vi\ h[öo]rs | vi\ ses | v[äa]nliga?\ h[äa]lsning(?:ar)?
    | thank(?:s|\ you) (?:\ (?:so|very)\ much)? \ for \ \w+ (?:\ \w+)?
    | have\ a\ (?:nice|good|great)\ \w+ | (?:kind|best)\ regards
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What is said first or last in any message: thanks for the help is no question about help."""


@cache
def empty_words(language: str) -> frozenset[str]:
    """Return the folded words that tell nothing of what a text is about."""
    return frozenset(_EMPTY_WORDS.get(language, _EMPTY_WORDS["sv"]).split())


@cache
def general_last_parts(language: str) -> frozenset[str]:
    """Return the folded last parts of compounds that tell less of what a text is about than the first."""
    return frozenset(_GENERAL_LAST_PARTS.get(language, _GENERAL_LAST_PARTS["sv"]).split())


@cache
def background_words(language: str) -> frozenset[str]:
    """Return the folded words that tell nothing of what a message is about."""
    return frozenset(_BACKGROUND_WORDS.get(language, _BACKGROUND_WORDS["sv"]).split())


def without_courtesies(message: str) -> str:
    """Return a message without thanks, wishes and farewells."""
    return _COURTESIES.sub(" ", message)
