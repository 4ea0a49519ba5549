"""The commands. Exit codes: 0 all went well, 1 some inputs failed (told on standard error), 2 wrong usage."""

import json
import os
from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsevents.cli.failures import FAILED, Failures
from newsevents.cli.inputs import STDIN, Input, collect
from newsevents.cli.outputs import is_file, open_sink
from newsevents.errors import InputError, NewseventsError
from newsevents.records import ParseResult
from newsevents.views.safe import escaped, one_line

if TYPE_CHECKING:
    from newsevents.api import Parser


class _Commands(click.Group):
    """Tells what the system refuses in one line."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except BrokenPipeError:  # who reads the output has enough: click ends quietly
            raise
        except OSError as error:  # inputs have told theirs: this is the output, as on a full disk
            raise click.ClickException(f"cannot write the output: {error.strerror or error}") from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="newsevents", message="%(prog)s %(version)s")
def main() -> None:
    """Reads news articles in Russian, Ukrainian and English and tells who visited or met whom, where and when, and who
    said what.

    Exit codes: 0 all went well, 1 some inputs failed, 2 wrong usage.
    """


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--published",
    metavar="DATE",
    help="Day of publication, as 2025-12-03; goes before a header in the article. Without either, "
    "relative dates stay unresolved.",
)
@click.option("--language", metavar="CODE", help="Language of the articles, as ru; by default told from each text.")
@click.option(
    "--format",
    "form",
    default="table",
    show_default=True,
    metavar="VIEW",
    help="table, json, jsonl, standoff, timex3, or a view that a plugin adds.",
)
@click.option(
    "--output",
    metavar="OUT",
    help="Where to write: a file where OUT has a suffix such as .json, else a folder that gets one file an article, at "
    "the same relative path. By default standard output.",
)
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default="1",
    metavar="N",
    help="Processes that parse side by side.",
)
def parse(
    paths: Sequence[str], published: str | None, language: str | None, form: str, output: str | None, processes: int
) -> None:
    """Parse articles and write what they say.

    PATH is a file, a folder (its articles are read, and those of the folders below) or - for standard input.
    """
    parser = _parser()
    view = parser.views.get(form)
    if view is None:
        raise click.UsageError(f"no view {form!r}; there are: {', '.join(parser.views)}")
    known = {"published": published, "language": language}
    options = {name: value for name, value in known.items() if value is not None}
    _check(parser, published, language)
    many = len(paths) > 1 or (paths[0] != STDIN and Path(paths[0]).is_dir())
    failures = Failures(parser.plugins)
    inputs = failures.found(collect(paths, parser.readers))
    if output is not None and is_file(output):
        _check_kept(Path(output), paths, parser.readers)
    try:
        sink = open_sink(output, form, view, many=many)
    except InputError as error:
        raise click.UsageError(str(error)) from error
    with sink:
        for source, result in _results(parser, inputs, options, processes, failures):
            try:
                sink.write(source, result)
            except InputError as error:
                failures.tell(source.name, str(error))
    failures.end()


@main.command()
def plugins() -> None:
    """List the plugins: package, version, what each reads and adds, and whether it works."""
    failed = False
    for info in _parser().plugins:
        failed |= info.state == "failed"
        package = " ".join(filter(None, (info.package, info.version)))
        click.echo(one_line(f"{info.name} [{package or 'unknown package'}, {info.origin}]: {info.state}"))
        for label, told in (("reads", ", ".join(info.reads)), ("adds", ", ".join(info.adds)), ("why", info.reason)):
            if told:
                click.echo(f"    {label:6}{one_line(told)}")
    if failed:
        click.get_current_context().exit(FAILED)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="A folder that gets the parses in the standoff form, at the same relative paths.",
)
def evaluate(folder: Path, output: Path | None) -> None:
    """Score parses against gold annotation.

    FOLDER holds articles X.txt with their gold X.json beside them, in the standoff form; the folders below are read
    too. Each article is parsed with the gold's `published` and `lang`.
    """
    from newsevents import evaluation

    if output is not None and output.resolve() == folder.resolve():
        raise click.UsageError("--output is FOLDER itself: the parses would replace the gold")
    parser = _parser()
    failures = Failures(parser.plugins)
    scores = []
    for done in evaluation.evaluate(folder, parser.parse):
        if done.scores:
            scores.append(done.scores)
        if done.error:
            failures.tell("", done.error)
        if done.result is not None:
            failures.check(str(done.path), done.result)
        if output is not None and done.document:
            _write_document(output / done.relative.with_suffix(".json"), done.document, failures)
    for path in evaluation.without_gold(folder):
        click.echo(one_line(f"newsevents: {path}: left out, for there is no {path.stem}.json beside it"), err=True)
    if not scores:
        failures.tell(str(folder), "no articles X.txt with gold X.json in this folder")
    else:
        click.echo(evaluation.report(evaluation.add(scores)), nl=False)
        click.echo(f"newsevents: {len(scores)} articles scored", err=True)
    failures.end()


def _results(
    parser: "Parser", inputs: Iterator[Input], options: dict[str, Any], processes: int, failures: Failures
) -> Iterator[tuple[Input, ParseResult]]:
    """The parses of all inputs, in their order; what fails is told and left out."""
    waiting: deque[Input] = deque()

    def articles() -> Iterator[dict[str, Any]]:
        for source in inputs:
            try:
                article = {**source.load(parser.readers), **options}
            except Exception as error:  # a reader of a plugin may raise anything, and costs its own file only
                failures.tell(source.name, _told(error))
                continue
            waiting.append(source)
            yield article

    for result in parser.parse_many(articles(), processes=processes):
        source = waiting.popleft()
        if failures.check(source.name, result):
            yield source, result


def _told(error: Exception) -> str:
    return str(error) if isinstance(error, NewseventsError) else f"{type(error).__name__}: {error}"


def _write_document(path: Path, document: Mapping[str, Any], failures: Failures) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(escaped(json.dumps(document, ensure_ascii=False)) + "\n", "utf-8")
    except OSError as error:
        failures.tell(str(path), error.strerror or str(error))


def _parser() -> "Parser":
    from newsevents.api import Parser

    return Parser()


def _check(parser: "Parser", published: str | None, language: str | None) -> None:
    """Tells a wrong date or language once, before any article is read."""
    from newsevents.inputs import publication

    try:
        publication(published)
    except InputError as error:
        raise click.UsageError(str(error)) from error
    codes = [installed.code for installed in parser.languages]
    if language is not None and language not in codes:
        raise click.UsageError(f"the language {language!r} is not installed; there are: {', '.join(codes)}")


def _check_kept(output: Path, paths: Sequence[str], suffixes: Container[str]) -> None:
    """Refuses to write the parses into an article, before it is emptied."""
    for path in paths:
        itself = output.exists() and path != STDIN and os.path.exists(path) and output.samefile(path)
        inside = os.path.isdir(path) and output.suffix.lower() in suffixes
        if itself or (inside and output.resolve().is_relative_to(Path(path).resolve())):
            raise click.UsageError(f"--output {output} is one of the articles to parse")
