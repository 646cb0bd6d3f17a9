"""English sentences of the clinic's reports: what was counted and by whose figures, never how it is (C17, G15)."""

REPORTS: dict[str, str] = {
    "report.document": "Clinic report",
    "report.file": "clinic-report",
    "report.ratings.title": "Change in ratings",
    "report.decimal": ".",
    "report.period.all": "All treatments up to {day}.",
    "report.period.from": "Treatments started from {first} on.",
    "report.period.to": "Treatments started up to {last}.",
    "report.period.both": "Treatments started from {first} to {last}.",
    "report.finding": "{program}: the median of {form} went from {first} to {last} in {count} treatments.",
    "report.finding.same": "{program}: the median of {form} was {first} both first and last in {count} treatments.",
    "report.finding.few": "No group has so many treatments that figures can be shown.",
    "report.finding.none": "No ratings are planned or given in these treatments.",
    "report.hidden": "hidden",
    "report.at_least": "at least {share}%",
    "report.nothing": "–",
    "report.row.treatments": "Treatments",
    "report.row.with_both": "with both a first and a last value",
    "report.row.planned": "Ratings planned so far",
    "report.row.given": "of them given",
    "report.row.first": "First value, median (mean; spread)",
    "report.row.last": "Last value, median (mean; spread)",
    "report.row.change": "Change, median (mean; spread)",
    "report.row.points": "The source’s measure of change",
    "report.row.lower": "lower by at least that",
    "report.row.higher": "higher by at least that",
    "report.row.smaller": "a smaller change",
    "report.row.line": "The source’s line",
    "report.row.began_above": "began on the line or above",
    "report.row.came_below": "of them below it last",
    "report.row.began_below": "began below the line",
    "report.row.came_above": "of them on it or above last",
    "report.row.both": "Both came below the line and lower by the measure",
    "report.row.both.better": "Both came up to the line and higher by the measure",
    "report.spread": "{median} ({mean}; {sd})",
    "report.form": "{form}: {lowest}–{highest}. {direction}",
    "report.form.bare": "{form}: has no value for the whole, so only how many were given is shown.",
    "report.direction.worse": "A higher value means more symptoms or difficulties.",
    "report.direction.better": "A higher value is the better way, the form says.",
    "report.direction.none": "The form does not say which way is better.",
    "report.points.given": "Change {points}: {source}.",
    "report.points.calculated": (
        "Change {points}: 1.96 · sd · √2 · √(1 − r) with sd {sd} and r {reliability}; {source}."
    ),
    "report.line": "Line {line}: {source}.",
    "report.standing": "{source}, not verified",
    "report.source.none": "the source is not given",
    "report.absent.no_figure": "The source gives no measure of change.",
    "report.absent.no_line": "The source gives no line.",
    "report.absent.off": (
        "The source’s published figures are not used: the form’s lines are not turned on under Programs, Instruments."
    ),
    "report.few": "Fewer than five treatments, not shown: {forms}.",
    "report.note.counted": (
        "Counted on the first and the last complete rating of each treatment, "
        "also those going on and follow-ups after the end. Spread is standard deviation. "
        "The change is counted in each treatment, so its median is another than the difference between the medians. "
        "Planned ones are counted up to {day}; skipped ones count as not given."
    ),
    "report.note.hidden": (
        "Groups under five treatments are not shown, nor numbers of the report that they could be worked out from: "
        "there it says hidden. Two reports of different times can say more together than apart: hand out only one."
    ),
    "report.note.purpose": (
        "The figures are the clinic’s own statistics over groups, by the sources’ measures. "
        "They say nothing of a single patient."
    ),
    "report.figure.title": "Median, first and last value",
    "report.figure.first": "first",
    "report.figure.last": "last",
    "report.figure.alt": "Bars: {bars}.",
    "report.figure.bar": "{form} {first} first, {last} last, of {lowest} to {highest}",
    "report.made": "{clinic} · made {day}",
}
