"""Words for why a rating, or a planned one, is not taken."""

from collections.abc import Mapping

from modulvard.domain import rating_plans, rating_tables, ratings, safety
from modulvard.domain.errors import ModulvardError
from modulvard.ui.words.said import QT_TRANSLATE_NOOP, Said

_UNCHANGED = QT_TRANSLATE_NOOP("Errors", "Inget har ändrats.")

WORDS: Mapping[type[ModulvardError], Said] = {
    ratings.RatingWithdrawn: Said(QT_TRANSLATE_NOOP("Errors", "Skattningen är redan tagen tillbaka."), _UNCHANGED),
    ratings.SameRatingThere: Said(
        QT_TRANSLATE_NOOP("Errors", "Samma svar från samma dag är redan inlagda."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Errors", "Se över dagen, eller lägg in dem en gång till om patienten har svarat två gånger."
        ),
    ),
    ratings.SameTreatment: Said(
        QT_TRANSLATE_NOOP("Errors", "Skattningen hör redan till den behandlingen."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Välj en annan behandling."),
    ),
    safety.SafetyClosed: Said(
        QT_TRANSLATE_NOOP("Errors", "Svaret är redan läst, och det som gjordes är skrivet."), _UNCHANGED
    ),
    safety.SafetyStands: Said(QT_TRANSLATE_NOOP("Errors", "Svaret är inte stängt."), _UNCHANGED),
    rating_tables.RatingTableNotTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "{file} kan inte tas in."),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Errors", "Rätta raderna i listan och försök igen."),
    ),
    rating_plans.PlanTaken: Said(
        QT_TRANSLATE_NOOP("Errors", "Den planerade skattningen är redan inne, eller ska inte lämnas."), _UNCHANGED
    ),
    rating_plans.PlannedAlready: Said(
        QT_TRANSLATE_NOOP("Errors", "Samma skattning är redan planerad till samma tid."), _UNCHANGED
    ),
}
