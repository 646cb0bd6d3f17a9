"""Swedish sentences of the clinic's reports: what was counted and by whose figures, never how it is (C17, G15)."""

REPORTS: dict[str, str] = {
    "report.document": "Klinikrapport",
    "report.file": "klinikrapport",
    "report.ratings.title": "Ändring i skattningar",
    "report.decimal": ",",
    "report.period.all": "Alla behandlingar till och med {day}.",
    "report.period.from": "Behandlingar som startade från och med {first}.",
    "report.period.to": "Behandlingar som startade till och med {last}.",
    "report.period.both": "Behandlingar som startade {first} till {last}.",
    "report.finding": "{program}: medianen på {form} gick från {first} till {last} i {count} behandlingar.",
    "report.finding.same": "{program}: medianen på {form} var {first} både först och sist i {count} behandlingar.",
    "report.finding.few": "Ingen grupp har så många behandlingar att tal kan visas.",
    "report.finding.none": "Inga skattningar är planerade eller lämnade i de här behandlingarna.",
    "report.hidden": "dolt",
    "report.at_least": "minst {share} %",
    "report.nothing": "–",
    "report.row.treatments": "Behandlingar",
    "report.row.with_both": "med både första och senaste värde",
    "report.row.planned": "Planerade skattningar hittills",
    "report.row.given": "av dem lämnade",
    "report.row.first": "Första värdet, median (medel; spridning)",
    "report.row.last": "Senaste värdet, median (medel; spridning)",
    "report.row.change": "Ändring, median (medel; spridning)",
    "report.row.points": "Källans mått på ändring",
    "report.row.lower": "lägre med minst så mycket",
    "report.row.higher": "högre med minst så mycket",
    "report.row.smaller": "mindre ändring än så",
    "report.row.line": "Källans gräns",
    "report.row.began_above": "började på gränsen eller över",
    "report.row.came_below": "av dem sist under gränsen",
    "report.row.began_below": "började under gränsen",
    "report.row.came_above": "av dem sist på gränsen eller över",
    "report.row.both": "Både kom under gränsen och lägre med källans mått",
    "report.row.both.better": "Både kom upp till gränsen och högre med källans mått",
    "report.spread": "{median} ({mean}; {sd})",
    "report.form": "{form}: {lowest}–{highest}. {direction}",
    "report.form.bare": "{form}: har inget värde för helheten, så bara hur många som lämnats visas.",
    "report.direction.worse": "Högre värde betyder mer besvär.",
    "report.direction.better": "Högre värde är det bättre hållet, säger formuläret.",
    "report.direction.none": "Formuläret säger inte vilket håll som är bättre.",
    "report.points.given": "Ändring {points}: {source}.",
    "report.points.calculated": (
        "Ändring {points}: 1,96 · sd · √2 · √(1 − r) med sd {sd} och r {reliability}; {source}."
    ),
    "report.line": "Gräns {line}: {source}.",
    "report.standing": "{source}, ej kontrollerad uppgift",
    "report.source.none": "källan är inte angiven",
    "report.absent.no_figure": "Källan ger inget mått på ändring.",
    "report.absent.no_line": "Källan ger ingen gräns.",
    "report.absent.off": (
        "Källans publicerade tal används inte: formulärets linjer är inte påslagna under Program, Instrument."
    ),
    "report.few": "Färre än fem behandlingar, visas inte: {forms}.",
    "report.note.counted": (
        "Räknat på första och senaste fullständiga skattning i varje behandling, "
        "även pågående och uppföljningar efter slutet. Spridning är standardavvikelse. "
        "Ändringen räknas i varje behandling för sig, så dess median är en annan än skillnaden mellan medianerna. "
        "Planerade räknas till och med {day}; överhoppade räknas som inte lämnade."
    ),
    "report.note.hidden": (
        "Grupper under fem behandlingar visas inte, och inte heller tal i rapporten som de kan räknas ut av: där står "
        "dolt. Två rapporter om olika tid kan tillsammans säga mer än var för sig: lämna bara ut den ena."
    ),
    "report.note.purpose": (
        "Talen är klinikens egen statistik över grupper, med källornas mått. De säger inget om en enskild patient."
    ),
    "report.figure.title": "Median, första och senaste värdet",
    "report.figure.first": "första",
    "report.figure.last": "senaste",
    "report.figure.alt": "Staplar: {bars}.",
    "report.figure.bar": "{form} {first} först, {last} sist, av {lowest} till {highest}",
    "report.made": "{clinic} · framtagen {day}",
}
