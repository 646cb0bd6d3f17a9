"""What is said of ratings on Idag, and of answers to read first, Swedish."""

SAFETY = {
    "reason.safety": "Ett svar att läsa först",
    "safety.answer": "{instrument} fråga {item}: svar {answer}",
    "safety.label": ", ”{label}”",
    "safety.wording": "”{wording}”",
    "safety.at": "besvarad {at}",
    "safety.corrected": "rättat till {now}",
    "safety.corrected_unanswered": "rättat till obesvarad",
    "safety.moved": "skattningen har flyttats",
    "safety.taken_back": "skattningen har tagits tillbaka",
    "reason.rating": "En skattning har inte kommit in",
    "reason.rating_week": "{instrument} har inte kommit in: planerad i vecka {figure}",
    "reason.rating_date": "{instrument} har inte kommit in: planerad {since}",
    "reason.rating_before": "{instrument} har inte kommit in: planerad före behandlingen",
    "reason.rating_after": "{instrument} har inte kommit in: planerad efter behandlingen",
    "reason.rating_months": "{instrument} har inte kommit in: planerad {figure} månader efter slutet",
    "reason.rating_months_one": "{instrument} har inte kommit in: planerad 1 månad efter slutet",
    "setting.minutes_safety": "minuter att räkna för ett svar att läsa först",
    "setting.minutes_rating": "minuter att räkna för en skattning som saknas",
    "setting.rating_days": "arbetsdagar efter sin dag som en skattning ska ha kommit in på",
}
