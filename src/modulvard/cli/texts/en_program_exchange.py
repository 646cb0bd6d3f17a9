"""Words for programs that come and go as files, English."""

PROGRAM_EXCHANGE = {
    "error.ProgramNotTaken": "{file} cannot be taken in. Nothing was changed.",
    "error.ProgramHeldOtherwise": (
        "The clinic already holds other content as {program}, version {version}. Give the changed file a new version."
    ),
    "error.ProgramInUse": "{program} is in use and cannot be taken away again. Retire the version instead.",
    "error.NotToBeSpread": "{program} must not be spread and is not given out.",
    "error.NothingButRestricted": (
        "{program} is not given out: module {modules} has only pages that must not be spread. "
        "Make a version with other pages there."
    ),
    "error.PicturesNeedFolder": "{program} has pictures. Write it as a folder or an archive (.modulprogram).",
    "help.program.import": "take a program in, with what is new or differs shown",
    "help.program.export": "write a version as a folder, an archive or a file",
    "option.program_path": "the program: a file (YAML), a folder or an archive (.modulprogram, .zip)",
    "option.program_dry_run": "show what would happen, and do not do it",
    "option.program_out": "a folder that does not exist yet, or a file: .modulprogram, .zip or .yaml",
    "program_import.new": "The clinic has no such program yet.",
    "program_import.new_version": "It is a new version of a program the clinic has.",
    "program_import.already_held": "The clinic already holds just this version. Nothing is taken in.",
    "program_import.held_whole": (
        "The clinic already holds that version whole, with the pages not to be spread. Nothing is taken in."
    ),
    "program_import.other_content": (
        "The clinic already holds a version of the same name, version and supplier with other content. "
        "It is not overwritten: give the changed file a new version number."
    ),
    "program_import.draft": "The file is a draft and becomes one of the clinic's drafts.",
    "program_import.restricted": "Not to be spread: it is not given out again, and each opening is logged.",
    "program_import.restricted_pages": (
        "Some pages are not to be spread: they are left out when the program is given out, and each opening is logged."
    ),
    "program_import.differs": "Difference from version {version} (id {id}): {{+new+}} and [-gone-].",
    "program_export.left_out": "Pages that must not be spread are left out. What was written is version “{version}”:",
    "done.program_imported.version": "The program is taken in: id {id}.",
    "done.program_imported.draft": "The draft is taken in: id {id}.",
    "done.program_exported": "Written to {file}.",
}
