"""Homework, messages, drafts, notes, flags and the answer bank.

Frozen in time: it spells out every table, index and trigger, and imports nothing from the program.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COPY_GONE = "DROP TABLE treatment_overview"
"""A copy that the program makes anew at its first opening."""

_STATEMENTS = (
    """
    CREATE TABLE note (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, covers_from
        DATE, covers_to DATE, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, finished_at TEXT, finished_by
        INTEGER, journalled_at TEXT, journalled_by INTEGER, corrects_id INTEGER, discarded_at TEXT, withdrawn_at
        TEXT, withdrawn_reason TEXT NOT NULL, version INTEGER NOT NULL,
        CONSTRAINT pk_note PRIMARY KEY (id),
        CONSTRAINT fk_note_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_note_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_note_finished_by_account FOREIGN KEY(finished_by) REFERENCES account (id),
        CONSTRAINT fk_note_journalled_by_account FOREIGN KEY(journalled_by) REFERENCES account (id),
        CONSTRAINT fk_note_corrects_id_note FOREIGN KEY(corrects_id) REFERENCES note (id)
    )
    """,
    "CREATE INDEX ix_note_treatment_id ON note (treatment_id)",
    """
    CREATE TABLE homework (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, module INTEGER, form TEXT, title TEXT NOT NULL, intro
        TEXT NOT NULL, questions JSON, due_on DATE, assigned_on DATE NOT NULL, made_at TEXT NOT NULL, made_by
        INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_homework PRIMARY KEY (id),
        CONSTRAINT uq_homework_form UNIQUE (treatment_id, module, form),
        CONSTRAINT fk_homework_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_homework_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_homework_treatment_id ON homework (treatment_id)",
    """
    CREATE TABLE hand_in (
        id INTEGER NOT NULL, homework_id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, number INTEGER NOT NULL,
        at TEXT NOT NULL, time_known BOOLEAN NOT NULL, way TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT
        NULL, after_event INTEGER NOT NULL, feedback_id INTEGER, journalled_at TEXT, journalled_by INTEGER, note_id
        INTEGER, withdrawn_at TEXT, withdrawn_by INTEGER, withdrawn_reason TEXT NOT NULL,
        CONSTRAINT pk_hand_in PRIMARY KEY (id),
        CONSTRAINT fk_hand_in_homework_id_homework FOREIGN KEY(homework_id) REFERENCES homework (id),
        CONSTRAINT fk_hand_in_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_hand_in_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_hand_in_feedback_id_message FOREIGN KEY(feedback_id) REFERENCES message (id),
        CONSTRAINT fk_hand_in_journalled_by_account FOREIGN KEY(journalled_by) REFERENCES account (id),
        CONSTRAINT fk_hand_in_note_id_note FOREIGN KEY(note_id) REFERENCES note (id),
        CONSTRAINT fk_hand_in_withdrawn_by_account FOREIGN KEY(withdrawn_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_hand_in_homework_id ON hand_in (homework_id)",
    "CREATE INDEX ix_hand_in_treatment_id ON hand_in (treatment_id)",
    "CREATE INDEX ix_hand_in_waiting ON hand_in (treatment_id) WHERE feedback_id IS NULL AND withdrawn_at IS NULL",
    """
    CREATE TABLE hand_in_answer (
        id INTEGER NOT NULL, hand_in_id INTEGER NOT NULL, question TEXT NOT NULL, value TEXT NOT NULL, marked
        BOOLEAN NOT NULL,
        CONSTRAINT pk_hand_in_answer PRIMARY KEY (id),
        CONSTRAINT fk_hand_in_answer_hand_in_id_hand_in FOREIGN KEY(hand_in_id) REFERENCES hand_in (id)
    )
    """,
    "CREATE INDEX ix_hand_in_answer_hand_in_id ON hand_in_answer (hand_in_id)",
    """
    CREATE TABLE message (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, direction TEXT NOT NULL, kind TEXT NOT NULL, hand_in_id
        INTEGER, module INTEGER, body TEXT NOT NULL, text_key INTEGER NOT NULL, at TEXT NOT NULL, time_known BOOLEAN
        NOT NULL, way TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, finished_at TEXT, finished_by
        INTEGER, channel TEXT, handed_over_at TEXT, handed_over_by INTEGER, answered_id INTEGER, no_answer_at TEXT,
        no_answer_by INTEGER, corrects_id INTEGER, corrected_at TEXT, journalled_at TEXT, journalled_by INTEGER,
        note_id INTEGER, discarded_at TEXT, withdrawn_at TEXT, withdrawn_by INTEGER, withdrawn_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        CONSTRAINT pk_message PRIMARY KEY (id),
        CONSTRAINT fk_message_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_message_hand_in_id_hand_in FOREIGN KEY(hand_in_id) REFERENCES hand_in (id),
        CONSTRAINT fk_message_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_message_finished_by_account FOREIGN KEY(finished_by) REFERENCES account (id),
        CONSTRAINT fk_message_handed_over_by_account FOREIGN KEY(handed_over_by) REFERENCES account (id),
        CONSTRAINT fk_message_answered_id_message FOREIGN KEY(answered_id) REFERENCES message (id),
        CONSTRAINT fk_message_no_answer_by_account FOREIGN KEY(no_answer_by) REFERENCES account (id),
        CONSTRAINT fk_message_corrects_id_message FOREIGN KEY(corrects_id) REFERENCES message (id),
        CONSTRAINT fk_message_journalled_by_account FOREIGN KEY(journalled_by) REFERENCES account (id),
        CONSTRAINT fk_message_note_id_note FOREIGN KEY(note_id) REFERENCES note (id),
        CONSTRAINT fk_message_withdrawn_by_account FOREIGN KEY(withdrawn_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_message_answered_id ON message (answered_id) WHERE answered_id IS NOT NULL",
    ("CREATE INDEX ix_message_closed_by ON message (no_answer_by, no_answer_at) WHERE no_answer_at IS NOT NULL"),
    "CREATE INDEX ix_message_finished_by_finished_at ON message (finished_by, finished_at)",
    (
        "CREATE INDEX ix_message_handed_over_by ON message (handed_over_by, handed_over_at) "
        "WHERE handed_over_at IS NOT NULL"
    ),
    "CREATE INDEX ix_message_hand_in_id ON message (hand_in_id) WHERE hand_in_id IS NOT NULL",
    (
        "CREATE INDEX ix_message_journalled_by ON message (journalled_by, journalled_at) "
        "WHERE journalled_at IS NOT NULL AND note_id IS NULL"
    ),
    "CREATE INDEX ix_message_text_key ON message (text_key)",
    "CREATE INDEX ix_message_thread ON message (treatment_id, at, id)",
    (
        "CREATE INDEX ix_message_to_hand_over ON message (treatment_id) "
        "WHERE direction = 'out' AND finished_at IS NOT NULL AND handed_over_at IS NULL AND withdrawn_at IS "
        "NULL"
    ),
    (
        "CREATE INDEX ix_message_to_journal ON message (treatment_id) "
        "WHERE direction = 'out' AND finished_at IS NOT NULL AND journalled_at IS NULL AND withdrawn_at IS "
        "NULL"
    ),
    (
        "CREATE INDEX ix_message_unfinished ON message (made_by) "
        "WHERE direction = 'out' AND finished_at IS NULL AND discarded_at IS NULL"
    ),
    (
        "CREATE INDEX ix_message_waiting ON message (treatment_id) "
        "WHERE direction = 'in' AND answered_id IS NULL AND no_answer_at IS NULL AND withdrawn_at IS NULL"
    ),
    """
    CREATE TABLE passed_on (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, kind TEXT NOT NULL, ref INTEGER NOT NULL, to_account
        INTEGER NOT NULL, note TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_passed_on PRIMARY KEY (id),
        CONSTRAINT fk_passed_on_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_passed_on_to_account_account FOREIGN KEY(to_account) REFERENCES account (id),
        CONSTRAINT fk_passed_on_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_passed_on_to_account ON passed_on (to_account)",
    "CREATE INDEX ix_passed_on_treatment_id ON passed_on (treatment_id)",
    """
    CREATE TABLE flag (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, account_id INTEGER NOT NULL, "on" DATE NOT NULL, words
        TEXT NOT NULL, made_at TEXT NOT NULL, done_at TEXT, done_note TEXT NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_flag PRIMARY KEY (id),
        CONSTRAINT fk_flag_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_flag_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_flag_account_id ON flag (account_id)",
    "CREATE INDEX ix_flag_treatment_id ON flag (treatment_id)",
    """
    CREATE TABLE answer (
        id INTEGER NOT NULL, "key" TEXT NOT NULL, kind TEXT NOT NULL, owner_id INTEGER, origin TEXT NOT NULL,
        approved INTEGER, uses INTEGER NOT NULL, retired_at TEXT, retired_by INTEGER, made_at TEXT NOT NULL, made_by
        INTEGER, withdrawn_at TEXT, version INTEGER NOT NULL,
        CONSTRAINT pk_answer PRIMARY KEY (id),
        CONSTRAINT uq_answer_key UNIQUE ("key"),
        CONSTRAINT fk_answer_owner_id_account FOREIGN KEY(owner_id) REFERENCES account (id),
        CONSTRAINT fk_answer_retired_by_account FOREIGN KEY(retired_by) REFERENCES account (id),
        CONSTRAINT fk_answer_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE answer_version (
        id INTEGER NOT NULL, answer_id INTEGER NOT NULL, number INTEGER NOT NULL, category TEXT NOT NULL, program
        TEXT, module INTEGER, texts JSON NOT NULL, source JSON NOT NULL, review_months INTEGER NOT NULL, provenance
        JSON NOT NULL, origin TEXT NOT NULL, status TEXT NOT NULL, comment TEXT NOT NULL, review_on DATE, made_at
        TEXT NOT NULL, made_by INTEGER, submitted_at TEXT, submitted_by INTEGER, reviewed_at TEXT, reviewed_by
        INTEGER, approved_at TEXT, approved_by INTEGER, suggested_from INTEGER, withdrawn_at TEXT,
        CONSTRAINT pk_answer_version PRIMARY KEY (id),
        CONSTRAINT uq_answer_version_number UNIQUE (answer_id, number),
        CONSTRAINT fk_answer_version_answer_id_answer FOREIGN KEY(answer_id) REFERENCES answer (id),
        CONSTRAINT fk_answer_version_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_answer_version_submitted_by_account FOREIGN KEY(submitted_by) REFERENCES account (id),
        CONSTRAINT fk_answer_version_reviewed_by_account FOREIGN KEY(reviewed_by) REFERENCES account (id),
        CONSTRAINT fk_answer_version_approved_by_account FOREIGN KEY(approved_by) REFERENCES account (id),
        CONSTRAINT fk_answer_version_suggested_from_message FOREIGN KEY(suggested_from) REFERENCES message (id)
    )
    """,
    """
    CREATE TABLE answer_use (
        id INTEGER NOT NULL, answer_id INTEGER NOT NULL, number INTEGER NOT NULL, account_id INTEGER NOT NULL,
        message_id INTEGER NOT NULL, at TEXT NOT NULL,
        CONSTRAINT pk_answer_use PRIMARY KEY (id),
        CONSTRAINT fk_answer_use_answer_id_answer FOREIGN KEY(answer_id) REFERENCES answer (id),
        CONSTRAINT fk_answer_use_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_answer_use_message_id_message FOREIGN KEY(message_id) REFERENCES message (id)
    )
    """,
    "CREATE INDEX ix_answer_use_account_id_answer_id ON answer_use (account_id, answer_id)",
    "CREATE INDEX ix_answer_use_message_id ON answer_use (message_id)",
    """
    CREATE TABLE draft (
        id INTEGER NOT NULL, account_id INTEGER NOT NULL, message_id INTEGER, note_id INTEGER, answer_version_id
        INTEGER, body TEXT NOT NULL, caret INTEGER NOT NULL, state JSON NOT NULL, begun_at TEXT NOT NULL, saved_at
        TEXT NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (id),
        CONSTRAINT fk_draft_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT uq_draft_message_id UNIQUE (message_id),
        CONSTRAINT fk_draft_message_id_message FOREIGN KEY(message_id) REFERENCES message (id),
        CONSTRAINT uq_draft_note_id UNIQUE (note_id),
        CONSTRAINT fk_draft_note_id_note FOREIGN KEY(note_id) REFERENCES note (id),
        CONSTRAINT uq_draft_answer_version_id UNIQUE (answer_version_id),
        CONSTRAINT fk_draft_answer_version_id_answer_version FOREIGN KEY(answer_version_id)
            REFERENCES answer_version (id)
    )
    """,
    "CREATE INDEX ix_draft_account_id ON draft (account_id)",
    """
    CREATE TABLE treatment_overview (
        treatment_id INTEGER NOT NULL, as_of_week INTEGER NOT NULL, state TEXT NOT NULL, modules_behind INTEGER NOT
        NULL, weeks_behind INTEGER NOT NULL, modules_ahead INTEGER NOT NULL, weeks_ahead INTEGER NOT NULL, pace_rank
        INTEGER NOT NULL, late_since INTEGER, projected_finish INTEGER, planned_end INTEGER, week_n INTEGER NOT
        NULL, week_m INTEGER, modules_done INTEGER NOT NULL, modules_total INTEGER NOT NULL, current_module INTEGER,
        open_next INTEGER, open_since DATE, last_active DATE, resumes INTEGER, to_review JSON NOT NULL,
        CONSTRAINT pk_treatment_overview PRIMARY KEY (treatment_id),
        CONSTRAINT fk_treatment_overview_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id)
    )
    """,
    "CREATE INDEX ix_treatment_overview_as_of_week ON treatment_overview (as_of_week)",
    (
        "CREATE VIRTUAL TABLE message_search USING "
        "fts5(words, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1')"
    ),
    (
        "CREATE VIRTUAL TABLE hand_in_search USING "
        "fts5(words, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1')"
    ),
    (
        "CREATE VIRTUAL TABLE note_search USING "
        "fts5(words, content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1')"
    ),
)

_MARKS = "ALTER TABLE today_mark ADD COLUMN ref INTEGER DEFAULT '0' NOT NULL"

_HOMEWORK_OF_OPEN_MODULES = """
    INSERT INTO homework (treatment_id, module, form, title, intro, questions, due_on, assigned_on, made_at, made_by)
    SELECT opened.treatment_id, opened.module, json_extract(form.value, '$.key'), '', '', NULL, NULL,
           opened."on", opened.made_at, opened.made_by
    FROM (
        SELECT treatment_id, module, min("on") AS "on", min(made_at) AS made_at, min(made_by) AS made_by
        FROM module_event
        WHERE withdrawn_at IS NULL AND state IN ('available', 'started', 'handed_in', 'reviewed', 'done')
        GROUP BY treatment_id, module
    ) AS opened
    JOIN treatment ON treatment.id = opened.treatment_id
    JOIN program_version ON program_version.id = treatment.program_version_id
    JOIN json_each(program_version.content, '$.modules') AS part
    JOIN json_each(part.value, '$.homework') AS form
    WHERE json_extract(part.value, '$.number') = opened.module
"""


def upgrade() -> None:
    """Make the tables, and assign the homework of the modules opened so far."""
    op.execute(_COPY_GONE)
    for statement in _STATEMENTS:
        op.execute(statement)
    op.execute(_MARKS)
    op.execute(_HOMEWORK_OF_OPEN_MODULES)
