"""What is said of instruments, English."""

INSTRUMENTS = {
    "log.object.instrument_version": "instrument",
    "measure.list_instruments": "list instruments",
    "measure.view_instrument": "view instrument",
    "measure.add_instrument": "add instruments",
    "measure.edit_instrument": "change instrument",
}
