"""The place Instrument (C8): the forms patients rate themselves by, their keys and where these are known from."""
