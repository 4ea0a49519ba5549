"""``python -m newsevents.examples``: runs every example of the documentation; ends with 1 where one failed."""

import sys

from newsevents.examples import pages
from newsevents.examples.running import Outcome, run


def main() -> int:
    """Runs all pages and prints a line for each that holds examples."""
    total = Outcome(0)
    for page in pages():
        outcome = run(page)
        total += outcome
        if outcome.told:
            print(outcome.told)
        if outcome.examples:
            print(f"{'failed' if outcome.failed else 'ok':7}{page.name} ({outcome.examples})")
    print(f"examples: {total.examples - total.failed} passed, {total.failed} failed")
    return 1 if total.failed or not total.examples else 0


if __name__ == "__main__":
    sys.exit(main())
