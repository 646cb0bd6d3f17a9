"""*Inför start*: a patient's way from referral to start, as the patient's page shows it (C3)."""
