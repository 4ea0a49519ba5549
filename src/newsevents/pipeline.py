"""Running the extractors on one article, each isolated from the others, and sealing layer after layer."""

from collections.abc import Iterable, Mapping
from types import GeneratorType
from typing import Any

from newsevents.analysis import Analysis
from newsevents.conformity import Nonconforming, Scope, check
from newsevents.errors import PluginError
from newsevents.faults import failure, told
from newsevents.plan import CORE, Plan, Step
from newsevents.plugin import Context
from newsevents.records import Article, Diagnostic, ParseResult, Record
from newsevents.sealing import Candidate, Sealer, candidate


def run(
    plan: Plan, article: Article, analysis: Analysis, diagnostics: Iterable[Diagnostic] = (), *, strict: bool = False
) -> ParseResult:
    """The result of all extractors on an article; ``diagnostics`` are those known before.

    An extractor that raises, or returns anything but records, loses its own batch; a record that breaks the contract is
    left out. Both are told in the diagnostics; with ``strict`` they raise PluginError.
    """
    running = _Run(plan, article, analysis, strict)
    running.diagnostics.extend(diagnostics)
    for step in plan.steps:
        running.take(step)
    return running.result()


class _Run:
    def __init__(self, plan: Plan, article: Article, analysis: Analysis, strict: bool) -> None:
        self.plan = plan
        self.article = article
        self.analysis = analysis
        self.strict = strict
        self.diagnostics: list[Diagnostic] = []
        self._candidates: dict[str, dict[str, list[Candidate]]] = {name: {} for name in plan.layers}
        self._sealed: dict[str, tuple[Record, ...]] = dict.fromkeys(plan.layers, ())
        self._ids: dict[str, frozenset[str]] = {}
        self._scope = Scope(len(article.text), self._ids)
        self._sealer = Sealer(article.sentences)

    def take(self, step: Step) -> None:
        """One extractor's turn, and the layers that are complete after it."""
        layers: dict[str, tuple[Any, ...]] = {name: self._sealed[name] for name in step.requires}
        context = Context(self.article, self.analysis, layers, step.name)
        try:
            batch = _records(step.extract(context))
        except (Exception, SystemExit) as error:  # a stranger's code may raise anything, and costs its own batch only
            self._fail(failure(step.name, told(error)), error)
            batch = []
        for record in batch:
            self._admit(record, step)
        for told_by_plugin in context.diagnostics():
            self._tell(told_by_plugin, step)
        for layer in step.seals:
            self._seal(layer)

    def _admit(self, record: object, step: Step) -> None:
        layer = step.layers.get(record.__class__)  # type: ignore[arg-type]  # any class may be asked for
        try:
            if layer is None or not isinstance(record, Record):
                raise Nonconforming(f"{type(record).__name__} belongs to no layer that the extractor produces")
            one = candidate(record, step.name, self._scope)
        except Exception as error:  # properties of a plugin's records may raise anything, too
            self._reject(f"{type(record).__name__}: {told(error)}", step, error)
        else:
            self._candidates[layer].setdefault(step.name, []).append(one)

    def _tell(self, diagnostic: Diagnostic, step: Step) -> None:
        try:
            check(diagnostic, self._scope)
        except Nonconforming as error:
            self._reject(f"Diagnostic: {told(error)}", step, error)
        else:
            self.diagnostics.append(diagnostic)

    def _seal(self, layer: str) -> None:
        batches = self._candidates.pop(layer)
        candidates = [one for name in (sorted(batches) if len(batches) > 1 else batches) for one in batches[name]]
        try:
            sealed = self._sealer.seal(self.plan.layers[layer], self.plan.prefixes[layer], candidates)
        except Exception as error:  # comparing or making a plugin's records
            self._fail(failure(", ".join(sorted(batches)), f"layer {layer}: {told(error)}"), error)
            sealed = ()
        self._sealed[layer] = sealed
        self._ids[layer] = frozenset(record.id for record in sealed)

    def _reject(self, reason: str, step: Step, error: Exception) -> None:
        self._fail(Diagnostic(code="record-rejected", message=reason, plugin=step.name), error)

    def _fail(self, diagnostic: Diagnostic, error: BaseException) -> None:
        if self.strict:
            raised = PluginError(f"{diagnostic.plugin}: {diagnostic.message}")
            raised.__cause__ = error  # compiled code forgets what stands behind ``from``
            raise raised
        self.diagnostics.append(diagnostic)

    def result(self) -> ParseResult:
        """Everything that was sealed."""
        core = {name: layer for name, layer in self._sealed.items() if name in CORE}
        own = {name: layer for name, layer in self._sealed.items() if name not in CORE}
        return ParseResult(
            article=self.article,
            layers=own,
            diagnostics=ordered(self.diagnostics),
            **core,  # type: ignore[arg-type]  # the sealer has checked the type of each record
        )


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics about the whole article first, then in text order."""
    return tuple(sorted(diagnostics, key=lambda d: (d.span or (-1, -1), d.code, d.plugin, d.message, d.severity)))


def _records(batch: object) -> list[object]:
    """What an extractor returned, as a list. Raises TypeError where it is no collection of records at all."""
    if isinstance(batch, list | tuple | GeneratorType):  # the usual ones, told apart faster than abstract classes
        return list(batch)
    if isinstance(batch, str | bytes | Mapping) or not isinstance(batch, Iterable):
        raise TypeError(f"extract returned {type(batch).__name__}, not records")
    return list(batch)
