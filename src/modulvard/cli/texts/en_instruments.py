"""What is said of instruments, English."""

INSTRUMENTS = {
    "log.object.instrument_version": "instrument",
    "log.object.reference_line": "the instrument's lines",
    "measure.list_instruments": "list instruments",
    "measure.view_instrument": "view instrument",
    "measure.add_instrument": "add instruments",
    "measure.edit_instrument": "change instrument",
    "kind.instrument": "instrument",
    "error.InstrumentNotTaken": "{file} cannot be taken in. Nothing has changed.",
    "error.InstrumentHeldOtherwise": (
        "The clinic already has {instrument} in version {version} with other content. "
        "Give the changed file a new version."
    ),
    "error.InstrumentNameTaken": (
        "Another instrument, {key}, goes by a name of {instrument} already. "
        "Give the one in the file an abbreviation and a name of its own."
    ),
    "error.InstrumentNameShared": "Several instruments are called {instrument}. Write the key of one: {keys}.",
    "error.SafetyMarkLost": (
        "In the file of {instrument} answers to question {questions} are not to be read first "
        "that are so in the version held. Mark the question with safety in the same way as there."
    ),
    "error.InstrumentInUse": "{instrument} is used in treatments and cannot be taken away again. Withdraw it instead.",
    "error.NoPublishedLines": "{instrument} has no published lines in its key.",
    "help.instrument": "instruments: forms patients rate themselves by",
    "help.instrument.list": "list instruments and their versions",
    "help.instrument.show": "show an instrument: questions, summing and sources",
    "help.instrument.check": "check an instrument file without taking it in",
    "help.instrument.import": "take an instrument file in, shown with what is new or different",
    "help.instrument.export": "write an instrument as a file, without the clinic's licensed words",
    "help.instrument.lines": "show or hide the source's lines at the curves, for the whole clinic",
    "help.instrument.withdraw": "take a version out of use: nothing new is planned with it",
    "help.instrument.put-back": "put a version back in use",
    "option.instrument_key": "the instrument's key, name or id; a given version as in “phq-9 1”",
    "option.instrument_file": "instrument file (YAML)",
    "option.instrument_out": "a file that is not there yet (.yaml)",
    "option.lines_on": "show the lines: neutral figures from the source, never a grade",
    "option.lines_off": "do not show them",
    "instrument.key": "Key",
    "instrument.abbreviation": "Abbreviation",
    "instrument.origin": "Comes from",
    "instrument.origin.shipped": "shipped",
    "instrument.origin.imported": "the clinic's own file",
    "instrument.languages": "Languages",
    "instrument.period": "About",
    "instrument.wording": "Wording",
    "instrument.wording.none": "not here: questions are shown by number",
    "instrument.wording.shipped": "here, and may go along with the file",
    "instrument.wording.clinic": "the clinic's licensed words, which stay in the clinic",
    "instrument.licence": "Licence",
    "instrument.use": "Use",
    "instrument.use.proposed": "proposed for new ratings",
    "instrument.use.beside": "in use, another version is proposed",
    "instrument.use.withdrawn": "out of use",
    "instrument.lines_on": "The source's lines",
    "instrument.on": "shown at the curves",
    "instrument.off": "not shown",
    "instrument.section.items": "Questions",
    "instrument.section.scales": "Summing",
    "instrument.section.lines": "Published lines: neutral figures from the source, no grade",
    "instrument.section.changes": "Published figures of change, for the clinic's statistics",
    "instrument.section.facts": "What the key rests on",
    "instrument.section.sources": "Sources",
    "instrument.item": "Question {number}",
    "instrument.reverse": "counted in reverse",
    "instrument.optional": "may be left unanswered",
    "instrument.not_summed": "not summed",
    "instrument.safety.above_lowest": "safety question: every answer above the lowest becomes a task",
    "instrument.safety.below_highest": "safety question: every answer below the highest becomes a task",
    "instrument.scale": "{method} of questions {numbers}",
    "instrument.method.sum": "the sum",
    "instrument.method.mean": "the mean",
    "instrument.method.percent": "the sum in per cent of the way from lowest to highest",
    "instrument.direction.worse": "higher means more symptoms or difficulties",
    "instrument.direction.better": "higher means better",
    "instrument.direction.none": "the source does not say which way is which",
    "instrument.profile": "Profile: the answers to questions {numbers} stand side by side and are not summed.",
    "instrument.lines.bands": "{scale}: the source divides the scale at {at}",
    "instrument.lines.cut_off": "{scale}: line in the source {at}",
    "instrument.change.points": "{scale}: {points} {points:point|points}",
    "instrument.change.reliability": "{scale}: standard deviation {sd}, reliability {reliability}",
    "instrument.about.items": "The questions",
    "instrument.about.period": "The period",
    "instrument.about.scoring": "The summing",
    "instrument.about.direction": "The direction",
    "instrument.about.safety": "The safety question",
    "instrument.about.figures": "The figures",
    "instrument.about.licence": "The licence",
    "instrument.standing.inferred": "inferred",
    "instrument.standing.unverified": "not checked",
    "instrument.standing.proposal": "proposal",
    "instrument.field.name": "name",
    "instrument.field.abbreviation": "abbreviation",
    "instrument.field.languages": "languages",
    "instrument.field.period": "period",
    "instrument.field.wording": "whether the wording is there",
    "instrument.field.licence": "licence",
    "instrument.field.origin": "origin",
    "instrument.field.main": "main scale",
    "instrument.field.profile": "profile",
    "instrument.other_properties": "Changed: {names}.",
    "instrument.reordered": "The questions stand in another order.",
    "instrument.file_whole": "{file}: {name} is whole. Number of questions: {items}.",
    "instrument.without_words": (
        "The clinic's licensed words are not in it: they stay in the clinic. What was written is version “{version}”."
    ),
    "instrument_import.new": "The clinic has no such instrument yet.",
    "instrument_import.new_version": (
        "It is a new version of an instrument the clinic has. New ratings are planned with it; "
        "what is planned keeps its version."
    ),
    "instrument_import.already_held": "The clinic already has this very version. Nothing is taken in.",
    "instrument_import.other_content": (
        "The clinic already has that version, with other content. It is not overwritten: give the file a new version."
    ),
    "instrument_import.held_with_words": (
        "The clinic already has that version, with its licensed words. Nothing is taken in."
    ),
    "instrument_import.name_taken": (
        "Another instrument, {key}, goes by that name already, and who writes it would not know which is meant. "
        "Nothing is taken in: give the one in the file an abbreviation and a name of its own."
    ),
    "instrument_import.marks_lost": (
        "Answers to question {questions} are to be read first in the version held, but not in the file. "
        "Nobody would read them, so nothing is taken in: mark the question with safety in the same way as there."
    ),
    "instrument_import.differs": "Difference from version {version} (id {id}): - gone, + new.",
    "done.instrument_imported": "The instrument is taken in: id {id}.",
    "done.instrument_exported": "Written to {file}.",
    "done.instrument_withdrawn": "{name} (id {id}) is out of use. What is planned and rated keeps the version.",
    "done.instrument_put_back": "{name} (id {id}) is in use.",
    "done.instrument_lines_on": "The source's lines are shown at the curves of {name}: neutral figures, no grade.",
    "done.instrument_lines_off": "The source's lines are not shown for {name}.",
}
