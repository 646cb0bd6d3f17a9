"""What can be wrong with a program's file, folder or archive, in words. The line and the place stand before them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from modulvard.domain.gates import Gate, Strength
from modulvard.domain.program_report import FileProblem, ProblemKind
from modulvard.domain.programs import Subject
from modulvard.ui.programs.words import subject_words
from modulvard.ui.words.of_gate_rules import used_words
from modulvard.ui.words.of_intakes import gate_words, needs_words
from modulvard.ui.words.said import QT_TRANSLATE_NOOP

_PROBLEMS: Mapping[str, str] = {
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Program files",
        "Filen kan inte öppnas. Kontrollera namnet och att du får läsa den.",
    ),
    "too_large": QT_TRANSLATE_NOOP("Program files", "Filen är för stor: högst {most} byte tas emot."),
    "not_utf8": QT_TRANSLATE_NOOP(
        "Program files",
        "Filen är inte sparad som UTF-8 utan troligen som {encoding}. Spara om den som UTF-8.",
    ),
    "control_character": QT_TRANSLATE_NOOP(
        "Program files",
        "Här finns ett styrtecken ({code}) som inte syns. Ta bort det.",
    ),
    "not_yaml": QT_TRANSLATE_NOOP(
        "Program files",
        "Det går inte att läsa filen härifrån. Kontrollera indrag, kolon och citattecken.",
    ),
    "tab": QT_TRANSLATE_NOOP("Program files", "Här finns en tabb. Använd blanksteg för indrag."),
    "duplicate_key": QT_TRANSLATE_NOOP(
        "Program files",
        "Nyckeln ”{key}” står två gånger, första gången på rad {first_line}.",
    ),
    "reference": QT_TRANSLATE_NOOP(
        "Program files",
        "Hänvisningar med & och * tas inte emot. Skriv ut texten på varje plats.",
    ),
    "tag": QT_TRANSLATE_NOOP("Program files", "Märkningen ”{tag}” tas inte emot. Ta bort den."),
    "too_deep": QT_TRANSLATE_NOOP("Program files", "För många nivåer i varandra: högst {most}."),
    "too_many_values": QT_TRANSLATE_NOOP("Program files", "För många värden i filen: högst {most}."),
    "several_documents": QT_TRANSLATE_NOOP("Program files", "Filen innehåller flera dokument. Lägg ett i varje fil."),
    "unknown_key": QT_TRANSLATE_NOOP("Program files", "Nyckeln ”{key}” finns inte."),
    "unknown_key_nearest": QT_TRANSLATE_NOOP("Program files", "Nyckeln ”{key}” finns inte. Menar du ”{nearest}”?"),
    "missing_key": QT_TRANSLATE_NOOP("Program files", "Nyckeln ”{key}” saknas."),
    "wrong_type": QT_TRANSLATE_NOOP("Program files", "Här väntas {expected}, men det står {found}."),
    "not_one_of": QT_TRANSLATE_NOOP("Program files", "”{found}” går inte här. Välj något av: {allowed}."),
    "out_of_range_minimum": QT_TRANSLATE_NOOP("Program files", "{found} är för litet. Minst {minimum}."),
    "out_of_range_maximum": QT_TRANSLATE_NOOP("Program files", "{found} är för stort. Högst {maximum}."),
    "empty": QT_TRANSLATE_NOOP("Program files", "Här saknas innehåll."),
    "too_long": QT_TRANSLATE_NOOP("Program files", "För långt eller för många. Högst {most}."),
    "unquoted_comma": QT_TRANSLATE_NOOP(
        "Program files",
        "Texten delades vid ett komma. Sätt citattecken om den. Resten blev ”{found}”.",
    ),
    "wrong_form": QT_TRANSLATE_NOOP("Program files", "”{found}” är inte skrivet som {form}."),
    "missing_swedish": QT_TRANSLATE_NOOP("Program files", "Den svenska texten saknas."),
    "missing_translation": QT_TRANSLATE_NOOP(
        "Program files",
        "Översättning till {language} saknas. Den svenska texten visas i stället.",
    ),
    "unknown_language": QT_TRANSLATE_NOOP("Program files", "Språket {language} står inte i filens lista över språk."),
    "duplicate_module_number": QT_TRANSLATE_NOOP("Program files", "Modulnumret {number} finns redan."),
    "modules_not_in_order": QT_TRANSLATE_NOOP("Program files", "Modul {number} står efter en modul med högre nummer."),
    "duplicate_name": QT_TRANSLATE_NOOP("Program files", "Nyckeln ”{key}” används redan av en annan del bredvid."),
    "unknown_source": QT_TRANSLATE_NOOP("Program files", "Källan ”{key}” finns inte i listan över källor."),
    "neither_known_nor_unknown": QT_TRANSLATE_NOOP(
        "Program files",
        "Uppgift saknas: {subject}. Ange den, eller skriv under unknown varför.",
    ),
    "known_and_unknown": QT_TRANSLATE_NOOP(
        "Program files",
        "Uppgiften är både angiven och sagd vara okänd: {subject}.",
    ),
    "not_for_this_kind": QT_TRANSLATE_NOOP("Program files", "”{key}” hör inte till frågor av slaget {kind}."),
    "needed_for_this_kind": QT_TRANSLATE_NOOP("Program files", "En fråga av slaget {kind} behöver ”{key}”."),
    "limits_crossed": QT_TRANSLATE_NOOP(
        "Program files",
        "Den minsta gränsen ({minimum}) är större än den största ({maximum}).",
    ),
    "module_without_pages": QT_TRANSLATE_NOOP(
        "Program files",
        "Modul {number} har ingen sida, fast andra moduler har det.",
    ),
    "not_an_image": QT_TRANSLATE_NOOP("Program files", "Det är ingen bild. PNG och JPEG tas emot."),
    "not_an_image_found": QT_TRANSLATE_NOOP(
        "Program files",
        "Det är ingen bild som tas emot utan {found}. Spara den som PNG eller JPEG.",
    ),
    "image_is_other": QT_TRANSLATE_NOOP(
        "Program files",
        "Bilden är {found} fast namnet säger något annat. Ge filen rätt ändelse.",
    ),
    "image_too_wide": QT_TRANSLATE_NOOP(
        "Program files",
        "Bilden är för stor: {width} × {height}. Högst {most} miljoner bildpunkter.",
    ),
    "images_too_many_pixels": QT_TRANSLATE_NOOP(
        "Program files",
        "Bilderna är för stora: högst {most} miljoner bildpunkter tillsammans.",
    ),
    "image_damaged": QT_TRANSLATE_NOOP("Program files", "Bilden är skadad eller avbruten. Spara om den."),
    "image_moves": QT_TRANSLATE_NOOP("Program files", "Bilden rör sig. Spara en stillbild."),
    "image_cmyk": QT_TRANSLATE_NOOP("Program files", "Bilden har färger för tryck (CMYK). Spara den i RGB."),
    "image_other_packing": QT_TRANSLATE_NOOP(
        "Program files",
        "Bilden är packad på ett sätt som inte alla kan visa. Spara om den som JPEG.",
    ),
    "image_hides": QT_TRANSLATE_NOOP("Program files", "Det ligger mer efter bildens slut. Spara om den."),
    "image_name": QT_TRANSLATE_NOOP(
        "Program files",
        "En bilds namn har små bokstäver a–z, siffror, - eller _ och slutar på .png eller .jpg.",
    ),
    "image_name_name": QT_TRANSLATE_NOOP(
        "Program files",
        "”{name}” går inte: en bilds namn har små bokstäver a–z, siffror, - eller _ och slutar på .png eller .jpg.",
    ),
    "image_missing": QT_TRANSLATE_NOOP(
        "Program files",
        "Bilden ”{name}” följer inte med. Ett program med bilder är en mapp eller ett arkiv med mappen bilder.",
    ),
    "image_unused": QT_TRANSLATE_NOOP("Program files", "Ingen sida visar bilden. Ta bort filen eller visa den."),
    "image_without_words": QT_TRANSLATE_NOOP(
        "Program files",
        "Bilden ”{name}” saknar beskrivning. Skriv mellan hakparenteserna vad den visar, för den som inte ser den.",
    ),
    "image_written_wrong": QT_TRANSLATE_NOOP(
        "Program files",
        "”{found}” är ingen bild. Skriv ![beskrivning](bilder/namn.png) på en egen rad.",
    ),
    "not_an_archive": QT_TRANSLATE_NOOP("Program files", "Det är inget arkiv (zip)."),
    "archive_damaged": QT_TRANSLATE_NOOP("Program files", "Arkivet är skadat. Packa det på nytt."),
    "no_program_file": QT_TRANSLATE_NOOP("Program files", "Filen program.yaml saknas."),
    "unknown_file": QT_TRANSLATE_NOOP(
        "Program files",
        "Filen hör inte hit. Här får bara program.yaml och bilder i mappen bilder finnas.",
    ),
    "nested_archive": QT_TRANSLATE_NOOP("Program files", "Arkiv i arkiv tas inte emot. Packa upp det."),
    "bad_path": QT_TRANSLATE_NOOP(
        "Program files",
        "Namnet leder ut ur programmet eller går inte att använda på alla datorer.",
    ),
    "name_not_utf8": QT_TRANSLATE_NOOP(
        "Program files",
        "Namnet är inte skrivet som UTF-8. Byt namn, med bokstäver a–z.",
    ),
    "link": QT_TRANSLATE_NOOP("Program files", "Det är en länk. Lägg in själva filen."),
    "not_a_file": QT_TRANSLATE_NOOP("Program files", "Det är ingen vanlig fil."),
    "twin": QT_TRANSLATE_NOOP("Program files", "Samma namn som ”{other}” på många datorer. Byt namn på den ena."),
    "encrypted": QT_TRANSLATE_NOOP("Program files", "Filen är krypterad. Packa utan lösenord."),
    "packed_otherwise": QT_TRANSLATE_NOOP(
        "Program files",
        "Filen är packad på ett annat sätt än zip brukar (deflate). Packa den på nytt.",
    ),
    "too_many_files": QT_TRANSLATE_NOOP("Program files", "För många filer: högst {most}."),
    "too_large_together": QT_TRANSLATE_NOOP("Program files", "Filerna är för stora tillsammans: högst {most} byte."),
    "unfolds": QT_TRANSLATE_NOOP(
        "Program files",
        "Filen vecklar ut sig till mer än {most} gånger sin storlek. Sådana tas inte emot.",
    ),
    "after_itself": QT_TRANSLATE_NOOP("Program files", "Modul {number} kan inte komma efter sig själv."),
    "after_unknown": QT_TRANSLATE_NOOP("Program files", "Ingen modul har numret {number}."),
    "after_later": QT_TRANSLATE_NOOP(
        "Program files",
        "Modul {number} står längre fram. En modul kommer efter moduler som står före den.",
    ),
    "after_in_circle": QT_TRANSLATE_NOOP("Program files", "Modulerna väntar på varandra i en ring: {numbers}."),
    "closing_only_advised": QT_TRANSLATE_NOOP(
        "Program files",
        "Ett avslutningssamtal rekommenderas och kan inte hindra ett avslut. Skriv warn, note eller off.",
    ),
    "duplicate_item": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} står redan i filen.",
    ),
    "unknown_item": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} finns inte i filen.",
    ),
    "item_twice": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} nämns två gånger här.",
    ),
    "item_in_no_scale": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} räknas inte i någon skala. Lägg den i en skala, eller skriv summed: false.",
    ),
    "not_summed_in_scale": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} ska inte summeras men nämns i en skala.",
    ),
    "reverse_not_summed": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} räknas inte och kan därför inte vändas.",
    ),
    "optional_but_counted": QT_TRANSLATE_NOOP(
        "Program files",
        "Frågan {number} räknas och kan därför inte vara frivillig.",
    ),
    "unknown_scale": QT_TRANSLATE_NOOP(
        "Program files",
        "Skalan ”{key}” finns inte i filen.",
    ),
    "wording_not_said": QT_TRANSLATE_NOOP(
        "Program files",
        "Filen säger att formulärets ord inte är med (wording: none), men här står de.",
    ),
    "not_together": QT_TRANSLATE_NOOP(
        "Program files",
        "”{key}” och ”{other}” går inte tillsammans. Ange det ena.",
    ),
    "not_rising": QT_TRANSLATE_NOOP(
        "Program files",
        "{found} är inte större än talet före. Skriv talen i stigande ordning.",
    ),
    "without_source": QT_TRANSLATE_NOOP(
        "Program files",
        "Uppgiften saknar källa. Ange sources, eller skriv standing: unverified.",
    ),
    "scoring_not_told": QT_TRANSLATE_NOOP(
        "Program files",
        "Var nyckeln kommer ifrån sägs inte. Lägg till en uppgift med about: scoring.",
    ),
    "looser_gate": QT_TRANSLATE_NOOP(
        "Program files",
        "”{gate}” {written} här. För andra program av samma slag: {usual}. Ta bara in programmet om det är meningen.",
    ),
    "needs_less": QT_TRANSLATE_NOOP(
        "Program files",
        "Behandlaren behöver inte {competence}, som andra program av samma slag kräver.",
    ),
    "long_page": QT_TRANSLATE_NOOP(
        "Program files",
        "Sidan har {words} ord ({language}). Dela den gärna; högst {most} är lagom.",
    ),
    "hard_to_read": QT_TRANSLATE_NOOP(
        "Program files",
        "Sidan är svårläst: LIX {lix}. Sikta på högst {most}, gärna med kortare meningar.",
    ),
}
_NAMED: Mapping[str, str] = {
    "type.text": QT_TRANSLATE_NOOP("Program files", "text"),
    "type.number": QT_TRANSLATE_NOOP("Program files", "ett heltal"),
    "type.yes_no": QT_TRANSLATE_NOOP("Program files", "true eller false"),
    "type.list": QT_TRANSLATE_NOOP("Program files", "en lista"),
    "type.keys": QT_TRANSLATE_NOOP("Program files", "nycklar med värden"),
    "type.nothing": QT_TRANSLATE_NOOP("Program files", "ingenting"),
    "form.key": QT_TRANSLATE_NOOP("Program files", "en nyckel (små bokstäver a–z, siffror och bindestreck)"),
    "form.language": QT_TRANSLATE_NOOP("Program files", "en språkkod (till exempel sv eller en)"),
    "form.date": QT_TRANSLATE_NOOP("Program files", "en dag (ÅÅÅÅ-MM-DD)"),
    "form.competence": QT_TRANSLATE_NOOP("Program files", "en kompetens (till exempel cbt_step1 eller own:Handledare)"),
    "form.id": QT_TRANSLATE_NOOP("Program files", "ett faktanummer (till exempel B3)"),
    "form.figure": QT_TRANSLATE_NOOP("Program files", "ett tal (till exempel 8 eller 8.4)"),
    "form.item": QT_TRANSLATE_NOOP("Program files", "en frågas nummer (till exempel 9 eller VAS)"),
    "form.source": QT_TRANSLATE_NOOP("Program files", "en källas nyckel (bokstäver a–z, siffror och bindestreck)"),
}
_NAMED_FACTS = {"expected": "type", "form": "form"}


def file_problem_said(problem: FileProblem) -> str:
    """Return what is wrong, without the place."""
    facts = dict(problem.facts)
    return _said(_PROBLEMS[_key(problem.kind, facts)]).format_map(_Facts(_told(problem.kind, facts)))


def file_problem_words(problem: FileProblem) -> str:
    """Return ”program.yaml, rad 12, modules[3].title: …”."""
    words = file_problem_said(problem)
    if problem.is_advice:
        words = _said(QT_TRANSLATE_NOOP("Program files", "Råd: {problem}")).format(problem=words)
    places = [problem.file] if problem.file else []
    if problem.line is not None:
        places.append(_said(QT_TRANSLATE_NOOP("Program files", "rad {line}")).format(line=problem.line))
    lead = ", ".join([*places, *([problem.where] if problem.where else [])])
    return f"{lead[:1].upper() if not problem.file else lead[:1]}{lead[1:]}: {words}" if lead else words


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "–"


def _key(kind: ProblemKind, facts: Mapping[str, str]) -> str:
    """Return the sentence's key: some kinds have one of their own for a fact that is there."""
    own = (f"{kind}_{name}" for name in facts)
    return next((key for key in own if key in _PROBLEMS), kind)


def _told(kind: ProblemKind, facts: Mapping[str, str]) -> dict[str, str]:
    told = dict(facts)
    for name, group in _NAMED_FACTS.items():
        if name in told:
            told[name] = _said(_NAMED[f"{group}.{told[name]}"])
    if kind is ProblemKind.WRONG_TYPE:
        told["found"] = _said(_NAMED[f"type.{told['found']}"])
    if "gate" in told:
        told["gate"] = gate_words(Gate(told["gate"]))
        told |= {name: used_words(Strength(told[name])) for name in ("written", "usual")}
    if "competence" in told:
        told["competence"] = needs_words((tuple(told["competence"].split()),))
    if "subject" in told:
        told["subject"] = subject_words(Subject(told["subject"])).lower()
    return told


def _said(words: str) -> str:
    return QCoreApplication.translate("Program files", words)
