"""Writes the published JSON Schema from the records: ``python tools/write_schema.py``."""

import json
from pathlib import Path

from newsevents.records import ParseResult, serialization

FOLDER = Path(__file__).parents[1] / "src" / "newsevents" / "schema"


def written() -> str:
    """The schema file as it should be."""
    return json.dumps(serialization.schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    major = ParseResult.schema_version.split(".")[0]
    (FOLDER / f"parse-result-{major}.json").write_text(written(), "utf-8")
