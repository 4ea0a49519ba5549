"""``python -m newsevents``: the command line interface."""

from newsevents.cli import main

main(prog_name="newsevents")
