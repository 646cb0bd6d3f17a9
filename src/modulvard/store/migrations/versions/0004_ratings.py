"""Ratings: instruments, what is to be rated and when, what was answered, and safety answers (C8).

Frozen in time: it spells out every table and index, and imports nothing from the program.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
    CREATE TABLE instrument_version (
        id INTEGER NOT NULL, "key" TEXT NOT NULL, version TEXT NOT NULL, content TEXT NOT NULL, content_hash
        TEXT NOT NULL, origin TEXT NOT NULL, loaded_at TEXT NOT NULL, loaded_by INTEGER, withdrawn_at TEXT,
        CONSTRAINT pk_instrument_version PRIMARY KEY (id),
        CONSTRAINT fk_instrument_version_loaded_by_account FOREIGN KEY(loaded_by) REFERENCES account (id)
    )
    """,
    'CREATE INDEX ix_instrument_version_key ON instrument_version ("key")',
    """
    CREATE TABLE rating (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, instrument_version_id INTEGER NOT NULL, at TEXT NOT
        NULL, time_known BOOLEAN NOT NULL, way TEXT NOT NULL, answers JSON NOT NULL, value DOUBLE, complete
        BOOLEAN NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT, withdrawn_by
        INTEGER, withdrawn_reason TEXT NOT NULL, revision INTEGER NOT NULL,
        CONSTRAINT pk_rating PRIMARY KEY (id),
        CONSTRAINT fk_rating_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_rating_instrument_version_id_instrument_version FOREIGN KEY(instrument_version_id)
            REFERENCES instrument_version (id),
        CONSTRAINT fk_rating_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_rating_withdrawn_by_account FOREIGN KEY(withdrawn_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_rating_counted "
    "ON rating (instrument_version_id, treatment_id, at, id, withdrawn_at, complete, value)",
    "CREATE INDEX ix_rating_standing ON rating (treatment_id, at) WHERE withdrawn_at IS NULL",
    "CREATE INDEX ix_rating_treatment_id ON rating (treatment_id)",
    """
    CREATE TABLE rating_plan (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, instrument_version_id INTEGER NOT NULL, kind TEXT
        NOT NULL, figure INTEGER, on_day DATE, due_on DATE, from_program BOOLEAN NOT NULL, rating_id INTEGER,
        skipped_at TEXT, skipped_by INTEGER, skip_reason TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER
        NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_rating_plan PRIMARY KEY (id),
        CONSTRAINT fk_rating_plan_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_rating_plan_instrument_version_id_instrument_version FOREIGN KEY(instrument_version_id)
            REFERENCES instrument_version (id),
        CONSTRAINT fk_rating_plan_rating_id_rating FOREIGN KEY(rating_id) REFERENCES rating (id),
        CONSTRAINT fk_rating_plan_skipped_by_account FOREIGN KEY(skipped_by) REFERENCES account (id),
        CONSTRAINT fk_rating_plan_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_rating_plan_lacking ON rating_plan (treatment_id, due_on) "
    "WHERE rating_id IS NULL AND skipped_at IS NULL AND withdrawn_at IS NULL",
    "CREATE INDEX ix_rating_plan_counted "
    "ON rating_plan (treatment_id, instrument_version_id, due_on, rating_id, withdrawn_at)",
    """
    CREATE TABLE rating_change (
        id INTEGER NOT NULL, rating_id INTEGER NOT NULL, kind TEXT NOT NULL, treatment_id INTEGER NOT NULL, at
        TEXT NOT NULL, time_known BOOLEAN NOT NULL, answers JSON NOT NULL, reason TEXT NOT NULL, made_at TEXT
        NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_rating_change PRIMARY KEY (id),
        CONSTRAINT fk_rating_change_rating_id_rating FOREIGN KEY(rating_id) REFERENCES rating (id),
        CONSTRAINT fk_rating_change_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_rating_change_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_rating_change_rating_id ON rating_change (rating_id)",
    "CREATE INDEX ix_rating_change_treatment_id ON rating_change (treatment_id)",
    """
    CREATE TABLE safety_answer (
        id INTEGER NOT NULL, rating_id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, item TEXT NOT NULL,
        answer INTEGER NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, closing_id INTEGER,
        CONSTRAINT pk_safety_answer PRIMARY KEY (id),
        CONSTRAINT fk_safety_answer_rating_id_rating FOREIGN KEY(rating_id) REFERENCES rating (id),
        CONSTRAINT fk_safety_answer_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_safety_answer_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_safety_answer_closing_id_safety_closing FOREIGN KEY(closing_id) REFERENCES safety_closing (id)
    )
    """,
    "CREATE INDEX ix_safety_answer_open ON safety_answer (treatment_id) WHERE closing_id IS NULL",
    "CREATE INDEX ix_safety_answer_rating_id ON safety_answer (rating_id)",
    "CREATE INDEX ix_safety_answer_treatment_id ON safety_answer (treatment_id)",
    """
    CREATE TABLE safety_closing (
        id INTEGER NOT NULL, safety_answer_id INTEGER NOT NULL, done JSON NOT NULL, body TEXT NOT NULL, made_at
        TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_safety_closing PRIMARY KEY (id),
        CONSTRAINT fk_safety_closing_safety_answer_id_safety_answer FOREIGN KEY(safety_answer_id)
            REFERENCES safety_answer (id),
        CONSTRAINT fk_safety_closing_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_safety_closing_safety_answer_id ON safety_closing (safety_answer_id)",
    """
    CREATE TABLE reference_line (
        id INTEGER NOT NULL, instrument_key TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL,
        withdrawn_at TEXT,
        CONSTRAINT pk_reference_line PRIMARY KEY (id),
        CONSTRAINT fk_reference_line_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_reference_line_instrument_key ON reference_line (instrument_key)",
)


def upgrade() -> None:
    """Make the tables. What was there stays as it was: no row of an older version tells of any of this."""
    for statement in _STATEMENTS:
        op.execute(statement)
