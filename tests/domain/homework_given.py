"""Questions of every kind, for tests of homework."""

from modulvard.domain.programs import Choice, Column, HomeworkForm, Question, QuestionKind, Text

TEXT = Question(key="onskan", kind=QuestionKind.LONG_TEXT, label=Text(sv="Vad vill du?", others=(("en", "What?"),)))
HOURS = Question(
    key="timmar",
    kind=QuestionKind.NUMBER,
    label=Text(sv="Hur många timmar sov du?"),
    unit=Text(sv="timmar", others=(("en", "hours"),)),
    minimum=0,
    maximum=24,
)
WHEN = Question(
    key="stund",
    kind=QuestionKind.CHOICE,
    label=Text(sv="När passar det dig?"),
    required=False,
    choices=(
        Choice(key="morgon", text=Text(sv="På morgonen", others=(("en", "In the morning"),))),
        Choice(key="kvall", text=Text(sv="På kvällen")),
    ),
)
DIARY = Question(
    key="vecka",
    kind=QuestionKind.TABLE,
    label=Text(sv="Natten och dagen"),
    required=False,
    columns=(
        Column(key="sang", label=Text(sv="Gick och lade mig")),
        Column(key="ork", label=Text(sv="Ork"), kind=QuestionKind.NUMBER, minimum=0, maximum=10),
    ),
    rows=(Text(sv="Måndag"), Text(sv="Tisdag", others=(("en", "Tuesday"),)), Text(sv="Onsdag")),
)
QUESTIONS = (TEXT, HOURS, WHEN, DIARY)
FORM = HomeworkForm(key="dagbok", title=Text(sv="Dagbok"), intro=Text(sv="Fyll i på morgonen."), questions=QUESTIONS)
