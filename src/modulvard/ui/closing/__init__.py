"""The way out of a treatment, as the patient's page shows it: the end, its checks, the follow-up (D23, H4, H6)."""
