"""The first schema.

Frozen in time: it spells out every table, index and trigger, and imports nothing from the program.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
    CREATE TABLE unit (
        id INTEGER NOT NULL, name TEXT NOT NULL, hsa_id TEXT, created_at TEXT NOT NULL,
        CONSTRAINT pk_unit PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL, value TEXT NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE access_log (
        seq INTEGER NOT NULL, work INTEGER NOT NULL, at TEXT NOT NULL, account_id INTEGER,
        account_name TEXT NOT NULL, unit_id INTEGER, patient_id INTEGER, measure TEXT NOT NULL,
        object_kind TEXT, object_id INTEGER, count INTEGER, reason TEXT, previous BLOB NOT NULL,
        hash BLOB NOT NULL,
        CONSTRAINT pk_access_log PRIMARY KEY (seq)
    )
    """,
    "CREATE INDEX ix_access_log_patient_id ON access_log (patient_id)",
    "CREATE INDEX ix_access_log_account_id ON access_log (account_id)",
    """
    CREATE TRIGGER access_log_unchangeable BEFORE UPDATE ON access_log
        BEGIN SELECT RAISE(ABORT, 'the access log cannot be changed');
        END
    """,
    """
    CREATE TRIGGER access_log_undeletable BEFORE DELETE ON access_log
        BEGIN SELECT RAISE(ABORT, 'the access log cannot be cut');
        END
    """,
    """
    CREATE TABLE program_version (
        id INTEGER NOT NULL, "key" TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,
        supplier TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, content_hash TEXT NOT NULL,
        origin TEXT NOT NULL, loaded_at TEXT NOT NULL,
        CONSTRAINT pk_program_version PRIMARY KEY (id),
        CONSTRAINT uq_program_version_identity UNIQUE (name, version, supplier)
    )
    """,
    """
    CREATE TABLE store_fact (
        "key" TEXT NOT NULL, value TEXT NOT NULL,
        CONSTRAINT pk_store_fact PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE account (
        id INTEGER NOT NULL, unit_id INTEGER NOT NULL, name TEXT NOT NULL, display_name TEXT NOT NULL,
        title TEXT NOT NULL, phone TEXT, created_at TEXT NOT NULL, disabled_at TEXT, preferences JSON NOT NULL,
        version INTEGER NOT NULL,
        CONSTRAINT pk_account PRIMARY KEY (id),
        CONSTRAINT fk_account_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
        CONSTRAINT uq_account_name UNIQUE (name)
    )
    """,
    """
    CREATE TABLE closed (
        id INTEGER NOT NULL, week INTEGER, "on" DATE, made_at TEXT NOT NULL, made_by INTEGER NOT NULL,
        withdrawn_at TEXT,
        CONSTRAINT pk_closed PRIMARY KEY (id),
        CONSTRAINT fk_closed_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE account_role (
        account_id INTEGER NOT NULL, role TEXT NOT NULL,
        CONSTRAINT pk_account_role PRIMARY KEY (account_id, role),
        CONSTRAINT fk_account_role_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE absence (
        id INTEGER NOT NULL, account_id INTEGER NOT NULL, first_day DATE NOT NULL, last_day DATE NOT NULL,
        substitute_id INTEGER, withdrawn_at TEXT,
        CONSTRAINT pk_absence PRIMARY KEY (id),
        CONSTRAINT fk_absence_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_absence_substitute_id_account FOREIGN KEY(substitute_id) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_absence_account_id ON absence (account_id)",
    """
    CREATE TABLE workspace (
        account_id INTEGER NOT NULL, state JSON NOT NULL,
        CONSTRAINT pk_workspace PRIMARY KEY (account_id),
        CONSTRAINT fk_workspace_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE saved_filter (
        id INTEGER NOT NULL, account_id INTEGER NOT NULL, name TEXT NOT NULL, definition JSON NOT NULL,
        position INTEGER NOT NULL,
        CONSTRAINT pk_saved_filter PRIMARY KEY (id),
        CONSTRAINT fk_saved_filter_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_saved_filter_account_id ON saved_filter (account_id)",
    """
    CREATE TABLE patient (
        id INTEGER NOT NULL, unit_id INTEGER NOT NULL, given_name TEXT NOT NULL, family_name TEXT NOT NULL,
        search_name TEXT NOT NULL, search_text TEXT NOT NULL, sort_name TEXT NOT NULL, birth_date DATE,
        identity_kind TEXT NOT NULL, identity_value TEXT, address TEXT NOT NULL, phone TEXT NOT NULL,
        email TEXT NOT NULL, language TEXT NOT NULL, interpreter BOOLEAN NOT NULL, care_contact TEXT NOT NULL,
        protected BOOLEAN NOT NULL, registered_by INTEGER NOT NULL, registered_at TEXT NOT NULL,
        archived_at TEXT, withdrawn_at TEXT, deceased_on DATE, merged_into INTEGER, generated BOOLEAN NOT NULL,
        version INTEGER NOT NULL,
        CONSTRAINT pk_patient PRIMARY KEY (id),
        CONSTRAINT fk_patient_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
        CONSTRAINT fk_patient_registered_by_account FOREIGN KEY(registered_by) REFERENCES account (id),
        CONSTRAINT fk_patient_merged_into_patient FOREIGN KEY(merged_into) REFERENCES patient (id)
    )
    """,
    "CREATE INDEX ix_patient_sort_name ON patient (sort_name, id)",
    "CREATE INDEX ix_patient_search_name ON patient (search_name)",
    "CREATE INDEX ix_patient_birth_date ON patient (birth_date)",
    """
    CREATE TABLE patient_identity (
        id INTEGER NOT NULL, patient_id INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
        added_at TEXT NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_patient_identity PRIMARY KEY (id),
        CONSTRAINT fk_patient_identity_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id)
    )
    """,
    "CREATE INDEX ix_patient_identity_patient_id ON patient_identity (patient_id)",
    "CREATE INDEX ix_patient_identity_value ON patient_identity (value, kind)",
    """
    CREATE TABLE name_word (
        word TEXT NOT NULL, patient_id INTEGER NOT NULL,
        CONSTRAINT pk_name_word PRIMARY KEY (word, patient_id),
        CONSTRAINT fk_name_word_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX ix_name_word_patient_id ON name_word (patient_id)",
    """
    CREATE VIRTUAL TABLE patient_search USING fts5(words, content='', contentless_delete=1, detail=none,
        tokenize='trigram case_sensitive 1')
    """,
    """
    CREATE TABLE relative (
        id INTEGER NOT NULL, patient_id INTEGER NOT NULL, name TEXT NOT NULL, relation TEXT NOT NULL,
        phone TEXT NOT NULL, consent_scope TEXT NOT NULL, consent_on DATE, consent_withdrawn_on DATE,
        own_needs TEXT NOT NULL, role TEXT NOT NULL, removed_at TEXT, version INTEGER NOT NULL,
        CONSTRAINT pk_relative PRIMARY KEY (id),
        CONSTRAINT fk_relative_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id)
    )
    """,
    "CREATE INDEX ix_relative_patient_id ON relative (patient_id)",
    """
    CREATE TABLE block (
        id INTEGER NOT NULL, patient_id INTEGER NOT NULL, scope TEXT NOT NULL, made_on DATE NOT NULL,
        made_by INTEGER NOT NULL, lifted_on DATE, lifted_by INTEGER, lifted_reason TEXT NOT NULL,
        CONSTRAINT pk_block PRIMARY KEY (id),
        CONSTRAINT fk_block_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id),
        CONSTRAINT fk_block_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_block_lifted_by_account FOREIGN KEY(lifted_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_block_patient_id ON block (patient_id)",
    """
    CREATE TABLE opened_because (
        account_id INTEGER NOT NULL, patient_id INTEGER NOT NULL, "on" DATE NOT NULL, reason TEXT NOT NULL,
        CONSTRAINT pk_opened_because PRIMARY KEY (account_id, patient_id, "on"),
        CONSTRAINT fk_opened_because_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_opened_because_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id)
    )
    """,
    "CREATE INDEX ix_opened_because_patient_id ON opened_because (patient_id)",
    """
    CREATE TABLE recent_patient (
        account_id INTEGER NOT NULL, patient_id INTEGER NOT NULL, at TEXT NOT NULL,
        CONSTRAINT pk_recent_patient PRIMARY KEY (account_id, patient_id),
        CONSTRAINT fk_recent_patient_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_recent_patient_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id)
    )
    """,
    "CREATE INDEX ix_recent_patient_patient_id ON recent_patient (patient_id)",
    "CREATE INDEX ix_recent_patient_at ON recent_patient (at)",
    """
    CREATE TABLE treatment (
        id INTEGER NOT NULL, unit_id INTEGER NOT NULL, patient_id INTEGER NOT NULL,
        program_version_id INTEGER NOT NULL, therapist_id INTEGER NOT NULL, form TEXT NOT NULL,
        started_on DATE NOT NULL, first_week INTEGER NOT NULL, chosen JSON NOT NULL, override TEXT,
        made_at TEXT NOT NULL, made_by INTEGER NOT NULL, ended_on DATE, closed_as TEXT,
        end_reason TEXT NOT NULL, withdrawn_at TEXT, version INTEGER NOT NULL,
        CONSTRAINT pk_treatment PRIMARY KEY (id),
        CONSTRAINT fk_treatment_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id),
        CONSTRAINT fk_treatment_patient_id_patient FOREIGN KEY(patient_id) REFERENCES patient (id),
        CONSTRAINT fk_treatment_program_version_id_program_version
            FOREIGN KEY(program_version_id) REFERENCES program_version (id),
        CONSTRAINT fk_treatment_therapist_id_account FOREIGN KEY(therapist_id) REFERENCES account (id),
        CONSTRAINT fk_treatment_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_treatment_patient_id ON treatment (patient_id)",
    "CREATE INDEX ix_treatment_therapist_id_ended_on ON treatment (therapist_id, ended_on)",
    "CREATE INDEX ix_treatment_program_version_id ON treatment (program_version_id)",
    """
    CREATE TABLE agreement (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, first_week INTEGER NOT NULL,
        modules INTEGER NOT NULL, every_weeks INTEGER NOT NULL, course JSON NOT NULL, added JSON NOT NULL,
        removed JSON NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL,
        made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_agreement PRIMARY KEY (id),
        CONSTRAINT fk_agreement_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_agreement_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_agreement_treatment_id ON agreement (treatment_id)",
    "CREATE INDEX ix_agreement_made_by_made_at ON agreement (made_by, made_at)",
    """
    CREATE TABLE pause (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, first_week INTEGER NOT NULL,
        last_week INTEGER NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL,
        resumed_from INTEGER, resumed_at TEXT, withdrawn_at TEXT,
        CONSTRAINT pk_pause PRIMARY KEY (id),
        CONSTRAINT fk_pause_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_pause_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_pause_treatment_id ON pause (treatment_id)",
    """
    CREATE TABLE module_event (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, module INTEGER NOT NULL, state TEXT NOT NULL,
        "on" DATE NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL, made_by INTEGER NOT NULL,
        withdrawn_at TEXT, withdrawn_by INTEGER, withdrawn_reason TEXT NOT NULL,
        CONSTRAINT pk_module_event PRIMARY KEY (id),
        CONSTRAINT fk_module_event_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_module_event_made_by_account FOREIGN KEY(made_by) REFERENCES account (id),
        CONSTRAINT fk_module_event_withdrawn_by_account FOREIGN KEY(withdrawn_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_module_event_made_by_made_at ON module_event (made_by, made_at)",
    "CREATE INDEX ix_module_event_treatment_id ON module_event (treatment_id)",
    """
    CREATE TABLE treatment_overview (
        treatment_id INTEGER NOT NULL, as_of_week INTEGER NOT NULL, state TEXT NOT NULL,
        modules_behind INTEGER NOT NULL, weeks_behind INTEGER NOT NULL, modules_ahead INTEGER NOT NULL,
        weeks_ahead INTEGER NOT NULL, pace_rank INTEGER NOT NULL, late_since INTEGER, projected_finish INTEGER,
        planned_end INTEGER, week_n INTEGER NOT NULL, week_m INTEGER, modules_done INTEGER NOT NULL,
        modules_total INTEGER NOT NULL, current_module INTEGER, open_next INTEGER, open_since DATE,
        last_active DATE, resumes INTEGER,
        CONSTRAINT pk_treatment_overview PRIMARY KEY (treatment_id),
        CONSTRAINT fk_treatment_overview_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id)
    )
    """,
    "CREATE INDEX ix_treatment_overview_as_of_week ON treatment_overview (as_of_week)",
    """
    CREATE TABLE today_mark (
        id INTEGER NOT NULL, treatment_id INTEGER NOT NULL, kind TEXT NOT NULL, mark TEXT NOT NULL,
        made_on DATE NOT NULL, until DATE NOT NULL, level INTEGER NOT NULL, made_at TEXT NOT NULL,
        made_by INTEGER NOT NULL, withdrawn_at TEXT,
        CONSTRAINT pk_today_mark PRIMARY KEY (id),
        CONSTRAINT fk_today_mark_treatment_id_treatment FOREIGN KEY(treatment_id) REFERENCES treatment (id),
        CONSTRAINT fk_today_mark_made_by_account FOREIGN KEY(made_by) REFERENCES account (id)
    )
    """,
    "CREATE INDEX ix_today_mark_treatment_id ON today_mark (treatment_id)",
    "CREATE INDEX ix_today_mark_made_by_made_at ON today_mark (made_by, made_at)",
)


def upgrade() -> None:
    """Make every table."""
    for statement in _STATEMENTS:
        op.execute(statement)
