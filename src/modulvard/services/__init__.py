"""What a user does: one public method is one user action and one transaction."""
