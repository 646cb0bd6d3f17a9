"""Words for programs that come and go as files, Swedish."""

PROGRAM_EXCHANGE = {
    "error.ProgramNotTaken": "{file} kan inte tas in. Inget har ändrats.",
    "error.ProgramHeldOtherwise": (
        "Kliniken har redan {program} i version {version} med annat innehåll. Ge den ändrade filen en ny version."
    ),
    "error.ProgramInUse": "{program} används och kan inte tas bort igen. Avveckla versionen i stället.",
    "error.NotToBeSpread": "{program} får inte spridas och lämnas inte ut.",
    "error.NothingButRestricted": (
        "{program} lämnas inte ut: i modul {modules} finns bara sidor som inte får spridas. "
        "Gör en version med andra sidor där."
    ),
    "error.PicturesNeedFolder": "{program} har bilder. Skriv ut det som mapp eller arkiv (.modulprogram).",
    "help.program.import": "ta in ett program, med det som är nytt eller annorlunda visat",
    "help.program.export": "skriv ut en version som mapp, arkiv eller fil",
    "option.program_path": "programmet: fil (YAML), mapp eller arkiv (.modulprogram, .zip)",
    "option.program_dry_run": "visa vad som skulle hända, och gör det inte",
    "option.program_out": "mapp som inte finns än, eller fil: .modulprogram, .zip eller .yaml",
    "program_import.new": "Kliniken har inget sådant program än.",
    "program_import.new_version": "Det är en ny version av ett program som kliniken har.",
    "program_import.already_held": "Kliniken har redan just den här versionen. Inget tas in.",
    "program_import.held_whole": (
        "Kliniken har redan den versionen hel, med de sidor som inte får spridas. Inget tas in."
    ),
    "program_import.other_content": (
        "Kliniken har redan en version med samma namn, version och leverantör men annat innehåll. "
        "Den skrivs inte över: ge den ändrade filen ett nytt versionsnummer."
    ),
    "program_import.draft": "Filen är ett utkast och blir ett av klinikens utkast.",
    "program_import.restricted": "Får ej spridas: det lämnas inte ut igen, och varje öppning loggas.",
    "program_import.restricted_pages": (
        "Vissa sidor får inte spridas: de följer inte med när programmet lämnas ut, och varje öppning loggas."
    ),
    "program_import.differs": "Skillnad mot version {version} (id {id}): {{+nytt+}} och [-borta-].",
    "program_export.left_out": "Sidor som inte får spridas är inte med. Det som är utskrivet är version ”{version}”:",
    "done.program_imported.version": "Programmet är intaget: id {id}.",
    "done.program_imported.draft": "Utkastet är intaget: id {id}.",
    "done.program_exported": "Utskrivet till {file}.",
}
