"""What is said of tables of answers, English."""

RATING_TABLES = {
    "error.RatingTableNotTaken": "{file} cannot be taken in. Nothing has changed.",
    "kind.rating_table": "the table",
    "log.object.rating_table": "table of answers",
    "help.rating.import": "take in a table of answers (CSV): show each row, and store all or nothing",
    "option.rating_table": "the table (CSV): columns for patient or treatment, date, and one for each question",
    "option.rating_table_instrument": "the instrument, for rows that do not say which",
    "done.ratings_imported": "Stored: {new}. There already: {already}.",
    "rating_table.would": "Would be stored: {new}. There already: {already}.",
    "rating_table.refused": "{file} cannot be taken in. Nothing has changed. Correct the rows and try again.",
    "rating_table.unread": "Columns that are no question and are not read: {columns}.",
    "rating_table.line": "line {line}",
    "rating_table.incomplete": "incomplete",
    "rating_table.head.line": "Line",
    "rating_table.head.treatment": "Treatment",
    "rating_table.head.program": "Program",
    "rating_table.mark.there_already": "there already",
    "rating_table.mark.put_right": "corrected, moved or taken back since it was entered",
    "rating_table.mark.other_that_day": "other answers are there from the same day",
    "rating_table.mark.ended": "the treatment has ended",
    "rating_table.mark.safety": "answer to read first",
    "rating_table.empty": "The table is empty.",
    "rating_table.too_many_rows": "The table has more than {most} rows. Divide it.",
    "rating_table.too_many_columns": "The table has more than {most} columns.",
    "rating_table.quotes": "A quotation mark is not closed, or stands wrong. Save the table as CSV again.",
    "rating_table.column_twice": "The column is there twice.",
    "rating_table.no_patient_column": (
        "A column for whom it is about is missing: Treatment, Patient (id) or Personal number."
    ),
    "rating_table.no_date_column": "A column for the day is missing: Date.",
    "rating_table.row_length": "The row has {found} {found:column|columns}, "
    "but there {columns:is|are} {columns} {columns:head|heads}.",
    "rating_table.cell_too_long": "A cell is longer than {most} characters.",
    "rating_table.patient_missing": "The row does not say whom it is about.",
    "rating_table.patient_unknown": "No patient goes by what stands here.",
    "rating_table.patients_alike": "Two patients go by that number. Write the treatment's id instead.",
    "rating_table.number_wrong": "The number is not written as a whole personal, coordination or reserve number.",
    "rating_table.treatment_unknown": "No treatment has the id that stands here.",
    "rating_table.not_the_patients": "The row names two different patients.",
    "rating_table.unread_column": "What stands here is not read. Call the column Patient if it says who it is of.",
    "rating_table.anothers": "The row is of another treatment than the one the table is taken in for.",
    "rating_table.only_ended": (
        "The patient has ended treatments only: {treatments}. Write the treatment's id in the column Treatment."
    ),
    "rating_table.no_treatment": "The patient has no treatment.",
    "rating_table.several_treatments": (
        "The patient has several treatments under way: {treatments}. Write the treatment's id in the column Treatment."
    ),
    "rating_table.reason_needed": (
        "The patient is not yours. Open the patient with a reason first (--because on the command line)."
    ),
    "rating_table.instrument_missing": (
        "The row does not say which instrument it is. Name it (--instrument), or in a column."
    ),
    "rating_table.instrument_unknown": "The clinic has no instrument of that name.",
    "rating_table.instrument_shared": "Several instruments are called so. Write the key of the one meant: {keys}.",
    "rating_table.instrument_out_of_use": "The instrument is out of use.",
    "rating_table.date_missing": "The day is missing.",
    "rating_table.not_a_date": "The day is written YYYY-MM-DD.",
    "rating_table.no_such_time": "There is no such time, as the clocks go forward then.",
    "rating_table.not_a_time": "The time is written HH:MM.",
    "rating_table.in_future": "The day lies ahead.",
    "rating_table.long_before_start": "The day is more than two years before the treatment's start.",
    "rating_table.no_answers": "The row has no answers.",
    "rating_table.answer": "The answer is to be a whole number {low}–{high}.",
    "rating_table.safety_column_missing": (
        "No column is {instrument} question {questions}, whose answers are read first. Call the column "
        "“Question {questions}”; if it was not asked, add it empty."
    ),
    "rating_table.question_twice": "The question has an answer already in the column {other}. Remove one of them.",
    "rating_table.times_differ": "The time beside the day is another than the one in the column for the time.",
    "rating_table.unknown_question": "The instrument has no such question.",
}
