"""English sentences round a reply or feedback on paper."""

REPLIES: dict[str, str] = {
    "reply.document": "Letter to patient",
    "reply.file": "letter",
    "reply.short_title": "Letter to {name}",
    "reply.several": "This is what we have written to you",
    "reply.message": "A message to you",
    "reply.answer": "Reply to what you wrote on {day}",
    "reply.answers": "Reply to what you have written",
    "reply.feedback.homework": "Feedback on {homework}",
    "reply.feedback.homework.module": "Feedback on {homework}, module\xa0{number}",
    "reply.feedback.module": "Feedback on module\xa0{number}, {title}",
    "reply.feedback.module.untitled": "Feedback on module\xa0{number}",
    "reply.more.homework": "More about {homework}",
    "reply.more.homework.module": "More about {homework}, module\xa0{number}",
    "reply.more.module": "More about module\xa0{number}, {title}",
    "reply.more.module.untitled": "More about module\xa0{number}",
    "reply.replaces": "This replaces what you were given on {day}.",
}
