import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "benchmarks" / "parse.py"


def test_the_benchmark_measures_a_folder_of_articles(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("Министр прибыл в Каир вчера.", "utf-8")
    command = [sys.executable, str(SCRIPT), str(tmp_path), "--measure", "newsevents"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    cold, warm, peak = json.loads(ended.stdout)
    assert 0 < warm < cold
    assert peak > 10


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    ended = subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "no articles" in ended.stderr
