"""The parts of `fadu verify`, each for one kind of damage."""
