"""What is said of a form's questions and sums: by its own key, with the scale's ends, and never how much it is."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from modulvard.domain.instruments import Instrument, Item, KeySubject
from modulvard.domain.messages import Way
from modulvard.domain.programs import ShownText, Standing
from modulvard.domain.scoring import Score, Scored, Value, rounded


def item_name(item: Item, language: str) -> str:
    """Return ”Fråga 9”, and what it asks about where the key has a word for it: ”Fråga 1a, rädsla”."""
    words = QCoreApplication.translate("Ratings", "Fråga {number}").format(number=item.number)
    return words if item.aspect is None else f"{words}, {item.aspect.in_language(language)}"


def question_name(number: str) -> str:
    """Return ”Fråga 9”."""
    return QCoreApplication.translate("Ratings", "Fråga {number}").format(number=number)


def range_words(item: Item) -> str:
    """Return the ends of a question's answers: ”0–3”."""
    return f"{item.lowest}–{item.highest}"


def spoken_text(shown: ShownText, language: str) -> str:
    """Return a text for the screen reader, which is told where it is in Swedish and not the language asked for."""
    if shown.language == language:
        return shown.text
    return QCoreApplication.translate("Ratings", "På svenska: {words}").format(words=shown.text)


def ended(words: str) -> str:
    """Return words with a stop after them, unless they end in a sign of their own."""
    return words if words.endswith((".", "?", "!", ":", "…")) else f"{words}."


def number_words(value: Value | Decimal) -> str:
    """Return a value with at most one decimal, written as the window's language does."""
    shown = value if isinstance(value, Decimal) else rounded(value)
    return f"{shown}".replace(".", QLocale().decimalPoint())


def score_value_words(score: Score) -> str:
    """Return ”12 (0–27)”, or ”ofullständig”."""
    if score.value is None:
        return QCoreApplication.translate("Ratings", "ofullständig")
    return f"{number_words(score.value)} ({number_words(score.lowest)}–{number_words(score.highest)})"


def source_words(instrument: Instrument, language: str) -> str:
    """Return by which source the form is summed, and whether it is checked (trust.md section 2)."""
    told = []
    for fact in instrument.known(KeySubject.SCORING):
        named = "; ".join(source.text.in_language(language) for source in instrument.sources_of(fact.sources))
        words = named or fact.text.in_language(language)
        unsure = QCoreApplication.translate("Ratings", "{source} (ej kontrollerad)").format(source=words)
        told.append(words if fact.standing is Standing.PUBLISHED else unsure)
    sources = "; ".join(dict.fromkeys(told))
    return QCoreApplication.translate("Ratings", "Räknat efter {source}").format(source=sources) if sources else ""


def score_words(score: Score, language: str) -> str:
    """Return ”Summa 12 (0–27)”, or ”Summa: ofullständig”."""
    name = score.scale.name.in_language(language)
    return f"{name}: {score_value_words(score)}" if score.value is None else f"{name} {score_value_words(score)}"


def scored_words(scored: Scored, language: str) -> tuple[str, ...]:
    """Return a sentence for each of a form's scales, the one that stands for the whole first, then its profile."""
    main = () if scored.main is None else (scored.main,)
    scores: Sequence[Score] = (*main, *(one for one in scored.scores if one is not scored.main))
    words = [score_words(one, language) for one in scores]
    if scored.profile is not None:
        words.append(QCoreApplication.translate("Ratings", "Profil {profile}").format(profile=scored.profile.text))
    return tuple(words)


def answer_words(item: Item, answer: int, language: str) -> str:
    """Return an answer word for word: its number, and its label where the clinic has the form's words."""
    label = item.label_of(answer)
    return str(answer) if label is None else f"{answer} · {label.in_language(language)}"


def instrument_name(instrument: Instrument, language: str) -> str:
    """Return the short name and the long one, where they differ."""
    name = instrument.name.in_language(language)
    return name if name == instrument.abbreviation else f"{instrument.abbreviation} · {name}"


def way_words(way: Way) -> str:
    """Return how answers came."""
    translate = QCoreApplication.translate
    return {
        Way.TYPED: translate("Ratings", "berättade"),
        Way.PASTED: translate("Ratings", "inklistrade"),
        Way.PAPER: translate("Ratings", "på papper"),
        Way.FILE: translate("Ratings", "från fil"),
        Way.BOOKLET: translate("Ratings", "i häfte"),
    }[way]
