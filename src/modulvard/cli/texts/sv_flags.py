"""What is said of flags, Swedish."""

FLAGS = {
    "error.FlagClosed": "Flagga {flag} är redan klar eller borttagen.",
    "kind.flag": "Flagga",
    "field.words": "Flaggans text",
    "field.done_note": "Noteringen om vad som gjordes",
    "problem.not_a_flag_day": "ska vara idag eller senare, högst {longest} dagar fram",
    "help.flag": "egna flaggor: titta igen på en patient en viss dag",
    "help.flag.add": "flagga en patient till en dag",
    "help.flag.list": "lista egna flaggor som inte är klara, även kommande",
    "help.flag.done": "stäng en flagga med en kort notering om vad som gjordes",
    "help.flag.move": "ge en flagga en ny dag",
    "option.flag_id": "flaggans id",
    "option.flag_day": "dagen då flaggan ska stå i Idag",
    "option.flag_text": "vad det gäller",
    "option.flag_treatment": "bara behandlingens flaggor",
    "option.flag_note": "vad som gjordes",
    "flag.none": "Inga flaggor.",
    "done.flag_added": "Flagga {flag} är satt.",
    "done.flag_done": "Flagga {flag} är klar.",
    "done.flag_moved": "Flagga {flag} har fått en ny dag.",
}
