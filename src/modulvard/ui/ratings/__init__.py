"""Ratings on the patient's page: entering answers, and the tab Skattningar (C8)."""
