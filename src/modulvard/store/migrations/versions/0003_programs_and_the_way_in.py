"""Programs written and exchanged, competence, gates, the way from referral to start, and the way out.

Frozen in time: it spells out every table and index, and imports nothing from the program.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
    CREATE TABLE program_draft (
        id INTEGER NOT NULL, based_on_id INTEGER, content TEXT NOT NULL, begun_at TEXT NOT NULL, begun_by INTEGER
        NOT NULL, saved_at TEXT NOT NULL, saved_by INTEGER NOT NULL, discarded_at TEXT, became_id INTEGER, revision
        INTEGER NOT NULL,
        CONSTRAINT pk_program_draft PRIMARY KEY (id),
        CONSTRAINT fk_program_draft_based_on_id_program_version FOREIGN KEY(based_on_id)
            REFERENCES program_version (id),
        CONSTRAINT fk_program_draft_begun_by_account FOREIGN KEY(begun_by) REFERENCES account (id),
        CONSTRAINT fk_program_draft_saved_by_account FOREIGN KEY(saved_by) REFERENCES account (id),
        CONSTRAINT fk_program_draft_became_id_program_version FOREIGN KEY(became_id) REFERENCES program_version (id)
    )
    """,
    """
    CREATE TABLE program_image (
        id INTEGER NOT NULL, sha256 TEXT NOT NULL, media_type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER
        NOT NULL, data BLOB NOT NULL, added_at TEXT NOT NULL,
        CONSTRAINT pk_program_image PRIMARY KEY (id),
        CONSTRAINT uq_program_image_sha256 UNIQUE (sha256)
    )
    """,
    """
    CREATE TABLE program_status (
        id INTEGER NOT NULL, program_version_id INTEGER NOT NULL, status TEXT NOT NULL, pilot_cap INTEGER, comment
        TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_program_status PRIMARY KEY (id),
        CONSTRAINT fk_program_status_program_version_id_program_version FOREIGN KEY(program_version_id)
            REFERENCES program_version (id),
        CONSTRAINT fk_program_status_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_program_status_program_version_id ON program_status (program_version_id)",
    """
    CREATE TABLE program_learning (
        id INTEGER NOT NULL, program_version_id INTEGER NOT NULL, module INTEGER, source TEXT NOT NULL, body TEXT
        NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, met_at TEXT, met_words TEXT NOT NULL,
        withdrawn_at TEXT,
        CONSTRAINT pk_program_learning PRIMARY KEY (id),
        CONSTRAINT fk_program_learning_program_version_id_program_version FOREIGN KEY(program_version_id)
            REFERENCES program_version (id),
        CONSTRAINT fk_program_learning_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_program_learning_program_version_id ON program_learning (program_version_id)",
    """
    CREATE TABLE gate_rule (
        id INTEGER NOT NULL, program_key TEXT NOT NULL, gate TEXT NOT NULL, strength TEXT NOT NULL, reason TEXT NOT
        NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_gate_rule PRIMARY KEY (id),
        CONSTRAINT fk_gate_rule_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_gate_rule_program_key ON gate_rule (program_key)",
    """
    CREATE TABLE competence (
        id INTEGER NOT NULL, account_id INTEGER NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, from_day DATE NOT
        NULL, until_day DATE, evidence TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at
        TEXT,
        CONSTRAINT pk_competence PRIMARY KEY (id),
        CONSTRAINT fk_competence_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_competence_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_competence_account_id ON competence (account_id)",
    """
    CREATE TABLE intake (
        id INTEGER NOT NULL, unit_id INTEGER NOT NULL, patient_id INTEGER NOT NULL, program_version_id INTEGER,
        therapist_id INTEGER, received_on DATE NOT NULL, source TEXT NOT NULL, referrer TEXT NOT NULL, question TEXT
        NOT NULL, closed_on DATE, outcome TEXT, where_to TEXT NOT NULL, reason TEXT NOT NULL, treatment_id INTEGER,
        made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT, revision INTEGER NOT NULL,
        CONSTRAINT pk_intake PRIMARY KEY (id),
        CONSTRAINT fk_intake_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
        CONSTRAINT fk_intake_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id),
        CONSTRAINT fk_intake_program_version_id_program_version FOREIGN KEY(program_version_id)
            REFERENCES program_version (id),
        CONSTRAINT fk_intake_therapist_id_account FOREIGN KEY(therapist_id) REFERENCES account (id),
        CONSTRAINT fk_intake_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_intake_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_intake_closed_on_received_on ON intake (closed_on, received_on)",
    "CREATE INDEX ix_intake_patient_id ON intake (patient_id)",
    """
    CREATE TABLE intake_step (
        id INTEGER NOT NULL, intake_id INTEGER NOT NULL, gate TEXT NOT NULL, outcome TEXT NOT NULL, "on" DATE NOT
        NULL, by_account INTEGER NOT NULL, form TEXT NOT NULL, points JSON NOT NULL, body TEXT NOT NULL, made_at
        TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_intake_step PRIMARY KEY (id),
        CONSTRAINT fk_intake_step_intake_id_intake FOREIGN KEY(intake_id) REFERENCES intake (id),
        CONSTRAINT fk_intake_step_by_account_account FOREIGN KEY(by_account) REFERENCES account (id),
        CONSTRAINT fk_intake_step_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_intake_step_intake_id ON intake_step (intake_id)",
    """
    CREATE TABLE treatment_start (
        treatment_id INTEGER NOT NULL, intake_id INTEGER, first_session TEXT,
        CONSTRAINT pk_treatment_start PRIMARY KEY (treatment_id),
        CONSTRAINT fk_treatment_start_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_treatment_start_intake_id_intake FOREIGN KEY(intake_id) REFERENCES intake (id)
    )
    """,
    """
    CREATE TABLE treatment_gate (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, gate TEXT NOT NULL, strength TEXT NOT NULL, state TEXT
        NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_treatment_gate PRIMARY KEY (id),
        CONSTRAINT fk_treatment_gate_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_treatment_gate_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_treatment_gate_treatment_id ON treatment_gate (treatment_id)",
    """
    CREATE TABLE closing_check (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, gate TEXT NOT NULL, outcome TEXT NOT NULL, "on" DATE NOT
        NULL, form TEXT NOT NULL, body TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at
        TEXT,
        CONSTRAINT pk_closing_check PRIMARY KEY (id),
        CONSTRAINT fk_closing_check_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_closing_check_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_closing_check_treatment_id ON closing_check (treatment_id)",
    """
    CREATE TABLE follow_up (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, due_on DATE NOT NULL, months INTEGER, done_on DATE,
        outcome TEXT NOT NULL, done_by INTEGER, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_follow_up PRIMARY KEY (id),
        CONSTRAINT fk_follow_up_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_follow_up_done_by_account FOREIGN KEY(done_by) REFERENCES account (id),
        CONSTRAINT fk_follow_up_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_follow_up_due_on ON follow_up (due_on)",
    "CREATE INDEX ix_follow_up_treatment_id ON follow_up (treatment_id)",
    """
    CREATE TABLE transfer (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, from_account INTEGER NOT NULL, to_account INTEGER NOT
        NULL, "on" DATE NOT NULL, reason TEXT NOT NULL, body TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER
        NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_transfer PRIMARY KEY (id),
        CONSTRAINT fk_transfer_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_transfer_from_account_account FOREIGN KEY(from_account) REFERENCES account (id),
        CONSTRAINT fk_transfer_to_account_account FOREIGN KEY(to_account) REFERENCES account (id),
        CONSTRAINT fk_transfer_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_transfer_treatment_id ON transfer (treatment_id)",
    """
    CREATE TABLE version_change (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, from_version INTEGER NOT NULL, to_version INTEGER NOT
        NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_version_change PRIMARY KEY (id),
        CONSTRAINT fk_version_change_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_version_change_from_version_program_version FOREIGN KEY(from_version)
            REFERENCES program_version (id),
        CONSTRAINT fk_version_change_to_version_program_version FOREIGN KEY(to_version)
            REFERENCES program_version (id),
        CONSTRAINT fk_version_change_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_version_change_treatment_id ON version_change (treatment_id)",
)


def upgrade() -> None:
    """Make the tables. What was there stays as it was: no row of an older version tells of any of this."""
    for statement in _STATEMENTS:
        op.execute(statement)
