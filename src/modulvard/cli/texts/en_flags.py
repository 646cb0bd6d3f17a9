"""What is said of flags, English."""

FLAGS = {
    "error.FlagClosed": "Flag {flag} is done with or removed already.",
    "kind.flag": "Flag",
    "field.words": "The flag's text",
    "field.done_note": "The note of what was done",
    "problem.not_a_flag_day": "must be today or later, at most {longest} days ahead",
    "help.flag": "flags of one's own: look at a patient again on a day",
    "help.flag.add": "flag a patient for a day",
    "help.flag.list": "list one's own flags that are not done, those to come too",
    "help.flag.done": "close a flag with a short note of what was done",
    "help.flag.move": "give a flag another day",
    "option.flag_id": "the flag's id",
    "option.flag_day": "the day on which the flag is to stand in Today",
    "option.flag_text": "what it is about",
    "option.flag_treatment": "only the treatment's flags",
    "option.flag_note": "what was done",
    "flag.none": "No flags.",
    "done.flag_added": "Flag {flag} is set.",
    "done.flag_done": "Flag {flag} is done.",
    "done.flag_moved": "Flag {flag} has another day.",
}
