"""Words for writing programs and what happens to versions, Swedish."""

PROGRAM_WRITING = {
    "error.NotForStart": (
        "{program} kan inte startas i den versionen: dess läge är {status}. Välj en som är publicerad eller pilot."
    ),
    "error.ComesAfter": "Modul {module} öppnas när modul {after} är inlämnad eller överhoppad.",
    "error.DraftSavedSince": (
        "{by} har sparat utkastet {at}. Inget har skrivits över. Läs om det, eller börja ett eget."
    ),
    "error.DraftGone": "Utkastet finns inte: det är borttaget eller har blivit en version.",
    "error.DraftNotWhole": (
        "Programmet är inte helt: {problems} brister, den första i {first}. Se ”program draft show”."
    ),
    "error.VersionTaken": "{program} finns redan i version {version}. Välj en ny.",
    "error.TookPartMissing": "Ange vilka som har deltagit i arbetet med {program} (--took-part).",
    "error.NotFromThisState": "{program} har läget {status} och kan inte få läget {wanted}.",
    "error.OtherProgram": "Behandlingen följer {program} och byter bara till en nyare version av det.",
    "error.NotNewer": "Behandlingen följer redan version {version} eller en nyare.",
    "error.ModulesDiffer": (
        "Den nyare versionen har inte samma modul {modules}, som är öppnad. Behandlingen får följa den version den har."
    ),
}
