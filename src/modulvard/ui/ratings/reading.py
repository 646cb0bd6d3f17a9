"""What the tab Skattningar reads at once, on the worker: the ratings, their chart, and what is to be read first."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from modulvard.domain.ids import RatingId, TreatmentId
from modulvard.domain.rating_curves import Plot, plot_of
from modulvard.services.rating_views import RatingsView
from modulvard.services.safety import SafetyView


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsRead:
    """A treatment's ratings as they are shown."""

    view: RatingsView
    plot: Plot
    """Their chart, with everything placed."""
    safety: tuple[SafetyView, ...]
    """Every answer that was to be read first, and what was done."""

    def of_rating(self, rating: RatingId) -> tuple[SafetyView, ...]:
        """Those of one rating, as it was entered and as it was corrected."""
        return tuple(each for each in self.safety if each.answer.rating == rating)

    @property
    def to_read(self) -> tuple[SafetyView, ...]:
        """Those that nobody has written what was done about."""
        return tuple(each for each in self.safety if each.answer.closing is None)


def read(
    ratings: Callable[[TreatmentId], RatingsView],
    safety: Callable[[TreatmentId], tuple[SafetyView, ...]],
    treatment: TreatmentId,
    on: date,
) -> RatingsRead:
    """Read them: ``ratings`` is a view that is logged, or the same again."""
    view = ratings(treatment)
    return RatingsRead(view=view, plot=plot_of(view.chart(on)), safety=safety(treatment))
