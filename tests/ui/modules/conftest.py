"""The same clinic as the patient page's."""

from tests.ui.patient.conftest import clinic

__all__ = ["clinic"]
