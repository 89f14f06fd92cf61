"""`python -m fadu`."""
from fadu.cli import main

main(prog_name="fadu")
