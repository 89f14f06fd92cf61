"""The parts of the licence procedure, in the order of the act."""
