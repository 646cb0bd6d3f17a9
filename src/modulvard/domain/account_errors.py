"""What can be wrong about accounts and passphrases."""

from modulvard.domain.errors import InvalidInput, Refused


class PassphraseRefused(InvalidInput):
    """A new passphrase does not meet CNF-03. Facts: ``problem`` (a ``PassphraseProblem``), ``minimum``."""


class RecoveryKeyMistyped(InvalidInput):
    """A group of the recovery key has a typing error. Facts: ``group`` (from 1), or None if the length is wrong."""


class AccountExists(Refused):
    """There is an account of that name already. Facts: ``account_name``."""


class AccountUnknown(Refused):
    """There is no such account. Facts: ``account_name``."""


class AccountDisabled(Refused):
    """The account was withdrawn. Facts: ``account_name``."""


class LastAdministrator(Refused):
    """The step would leave no one who can give permissions (AUD-04)."""
