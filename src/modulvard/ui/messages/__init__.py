"""The place Meddelanden, and the composer that the patient page shows as Konversation."""
