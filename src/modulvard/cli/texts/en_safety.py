"""What is said of ratings on Idag, and of answers to read first, English."""

SAFETY = {
    "reason.safety": "An answer to read first",
    "safety.answer": "{instrument} question {item}: answer {answer}",
    "safety.label": ", “{label}”",
    "safety.wording": "“{wording}”",
    "safety.at": "answered {at}",
    "safety.corrected": "corrected to {now}",
    "safety.corrected_unanswered": "corrected to unanswered",
    "safety.moved": "the rating has been moved",
    "safety.taken_back": "the rating has been taken back",
    "reason.rating": "A rating has not come in",
    "reason.rating_week": "{instrument} has not come in: planned for week {figure}",
    "reason.rating_date": "{instrument} has not come in: planned for {since}",
    "reason.rating_before": "{instrument} has not come in: planned before the treatment",
    "reason.rating_after": "{instrument} has not come in: planned after the treatment",
    "reason.rating_months": "{instrument} has not come in: planned {figure} months after the end",
    "reason.rating_months_one": "{instrument} has not come in: planned 1 month after the end",
    "setting.minutes_safety": "minutes to count for an answer to read first",
    "setting.minutes_rating": "minutes to count for a rating that is missing",
    "setting.rating_days": "working days after its day by which a rating is to have come in",
}
