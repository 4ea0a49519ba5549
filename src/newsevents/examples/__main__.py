"""``python -m newsevents.examples``: runs every example of the documentation; ends with 1 where one failed."""

import sys

from newsevents.examples import pages
from newsevents.examples.running import run


def main() -> int:
    """Runs all pages and prints a line for each that holds examples."""
    count = failed = 0
    for page in pages():
        outcome = run(page)
        count += outcome.examples
        failed += len(outcome.failures)
        for failure in outcome.failures:
            print(failure)
        if outcome.examples:
            print(f"{'failed' if outcome.failures else 'ok':7}{page.name} ({outcome.examples})")
    print(f"examples: {count - failed} passed, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
