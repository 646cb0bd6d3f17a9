"""What the figures log in with: the sample clinic's public account, and the same in the clinics that are filled."""

ACCOUNT = "anna"
TYPED = "näver löv sav rot topp"
