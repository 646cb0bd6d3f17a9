"""What is said of instruments, Swedish."""

INSTRUMENTS = {
    "log.object.instrument_version": "instrument",
    "measure.list_instruments": "instrument listade",
    "measure.view_instrument": "instrument visat",
    "measure.add_instrument": "instrument tillagda",
    "measure.edit_instrument": "instrument ändrat",
}
