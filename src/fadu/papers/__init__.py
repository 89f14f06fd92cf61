"""Official documents of matters, filled from the entries; the whole file of a matter, to be taken away and verified."""
