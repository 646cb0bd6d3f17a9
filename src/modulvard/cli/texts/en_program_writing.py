"""Words for writing programs and what happens to versions, English."""

PROGRAM_WRITING = {
    "error.NotForStart": (
        "{program} cannot be started in that version: its state is {status}. Choose one that is published or a pilot."
    ),
    "error.ComesAfter": "Module {module} opens when module {after} is handed in or skipped.",
    "error.DraftSavedSince": (
        "{by} saved the draft on {at}. Nothing was written over. Read it again, or begin one of your own."
    ),
    "error.DraftGone": "There is no such draft: it was discarded, or has become a version.",
    "error.DraftNotWhole": (
        "The program is not whole: {problems} faults, the first in {first}. See ”program draft show”."
    ),
    "error.VersionTaken": "There is a version {version} of {program} already. Choose a new one.",
    "error.TookPartMissing": "Say who took part in shaping {program} (--took-part).",
    "error.NotFromThisState": "{program} is {status} and cannot become {wanted}.",
    "error.OtherProgram": "The treatment follows {program}, and moves only to a newer version of it.",
    "error.NotNewer": "The treatment follows version {version}, or a newer one, already.",
    "error.ModulesDiffer": (
        "The newer version has not the same module {modules}, which is opened. The treatment keeps the version it has."
    ),
}
