"""Swedish sentences round a reply or feedback on paper."""

REPLIES: dict[str, str] = {
    "reply.document": "Brev till patient",
    "reply.file": "brev",
    "reply.short_title": "Brev till {name}",
    "reply.several": "Det här har vi skrivit till dig",
    "reply.message": "Meddelande till dig",
    "reply.answer": "Svar på det du skrev {day}",
    "reply.answers": "Svar på det du har skrivit",
    "reply.feedback.homework": "Återkoppling på {homework}",
    "reply.feedback.homework.module": "Återkoppling på {homework}, modul\xa0{number}",
    "reply.feedback.module": "Återkoppling på modul\xa0{number}, {title}",
    "reply.feedback.module.untitled": "Återkoppling på modul\xa0{number}",
    "reply.more.homework": "Mer om {homework}",
    "reply.more.homework.module": "Mer om {homework}, modul\xa0{number}",
    "reply.more.module": "Mer om modul\xa0{number}, {title}",
    "reply.more.module.untitled": "Mer om modul\xa0{number}",
    "reply.replaces": "Det här ersätter det du fick {day}.",
}
