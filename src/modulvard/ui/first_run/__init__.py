"""The first three steps: language and clinic, names, passphrase and recovery key."""
