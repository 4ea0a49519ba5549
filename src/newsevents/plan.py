"""In which order extractors run, derived from what each requires and produces."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import attrs

from newsevents.errors import RegistrationError
from newsevents.plugin import CORE_LAYERS, Extractor, Layer
from newsevents.records import Record

CORE = {layer.name: layer for layer in CORE_LAYERS}


@attrs.frozen(eq=False)
class Declared:
    """An extractor with what it declares, checked: its layers by the type of record that goes into them."""

    name: str
    extractor: Extractor
    requires: tuple[str, ...]
    own: tuple[Layer, ...]
    produces: tuple[str, ...]


@attrs.frozen(eq=False)
class Step:
    """One extractor's turn: the layer of each type of record that it may return, and the layers sealed after it."""

    name: str
    extract: "Callable[..., object]"
    requires: tuple[str, ...]
    layers: Mapping[type[Record], str]
    seals: tuple[str, ...]


@attrs.frozen(eq=False)
class Plan:
    """All layers of a result, what the ids in each begin with, and the extractors in the order in which they run."""

    layers: Mapping[str, Layer]
    prefixes: Mapping[str, str]
    steps: tuple[Step, ...]

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the layers that plugins added, sorted."""
        return tuple(name for name in self.layers if name not in CORE)


def declared(extractor: object) -> Declared:
    """What an extractor declares. Raises RegistrationError where it is no extractor or contradicts itself."""
    if not isinstance(extractor, Extractor) or isinstance(extractor, type):
        kind = extractor.__name__ + " (a class)" if isinstance(extractor, type) else type(extractor).__name__
        raise RegistrationError(f"{kind} is no extractor: one has name, requires, produces and extract")
    name, requires, produces = extractor.name, _listed(extractor, "requires"), _listed(extractor, "produces")
    if not isinstance(name, str) or not name:
        raise RegistrationError(f"the name of an extractor is text, not {name!r}")
    own = tuple(layer for layer in produces if isinstance(layer, Layer))
    wanted = _names(name, requires)
    names = _names(name, (layer.name if isinstance(layer, Layer) else layer for layer in produces))
    for layer in own:
        if not (isinstance(layer.record, type) and issubclass(layer.record, Record) and attrs.has(layer.record)):
            raise RegistrationError(f"extractor {name}: the records of layer {layer.name} are no Record")
        if layer.merge not in ("all", "longest", "first"):
            raise RegistrationError(f"extractor {name}: layer {layer.name} has no merge policy {layer.merge!r}")
    types = [layer.record for layer in {*own, *(CORE[layer] for layer in names if layer in CORE)}]
    if len(set(types)) < len(types):
        raise RegistrationError(f"extractor {name} produces two layers with one type of record, which tells no layer")
    for itself in names:
        if itself in wanted:
            raise RegistrationError(f"extractor {name} requires the layer {itself} that it produces itself")
    return Declared(name, extractor, wanted, own, names)


def _listed(extractor: Extractor, attribute: str) -> tuple[object, ...]:
    value = getattr(extractor, attribute)
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise RegistrationError(f"extractor {extractor.name}: {attribute} is a tuple, not {value!r}")
    return tuple(value)


def _names(extractor: str, layers: Iterable[object]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for layer in layers:
        if not isinstance(layer, str) or not layer:
            raise RegistrationError(f"extractor {extractor}: the name of a layer is text, not {layer!r}")
        names[layer] = None
    return tuple(names)


def layers_of(extractors: Iterable[Declared]) -> dict[str, Layer]:
    """The core layers and those that extractors declare.

    Raises RegistrationError for a layer declared in two ways, and for two extractors of one name.
    """
    layers, names = dict(CORE), set[str]()
    for one in sorted(extractors, key=lambda one: one.name):
        if one.name in names:
            raise RegistrationError(f"there are two extractors with the name {one.name}")
        names.add(one.name)
        for layer in one.own:
            if layers.setdefault(layer.name, layer) != layer:
                raise RegistrationError(
                    f"extractor {one.name} declares the layer {layer.name} with another type of record"
                    f" or merge policy: {layer} is not {layers[layer.name]}"
                )
    return layers


def unmet(extractors: Iterable[Declared], layers: Mapping[str, Layer]) -> dict[str, str]:
    """What is wrong with extractors that name a layer which nobody declares, by the extractor's name."""
    return {
        one.name: f"extractor {one.name} names the layer {layer}, which nobody produces"
        for one in extractors
        for layer in (*one.requires, *one.produces)
        if layer not in layers
    }


def circle(extractors: Sequence[Declared]) -> tuple[str, ...]:
    """The names of extractors that wait for each other, in the order of waiting; empty where there is an order."""
    stuck = {one.name: one for one in _ordered(extractors)[1]}
    if not stuck:
        return ()
    waits = {
        name: min(other.name for other in stuck.values() if set(one.requires) & set(other.produces))
        for name, one in stuck.items()
    }
    path = [min(stuck)]
    while waits[path[-1]] not in path:
        path.append(waits[path[-1]])
    return tuple(path[path.index(waits[path[-1]]) :])


def _ordered(extractors: Sequence[Declared]) -> tuple[list[Declared], list[Declared]]:
    """The extractors in their order, ties by name; and those that cannot run, for they wait for each other."""
    waiting = sorted(extractors, key=lambda one: one.name)
    ordered: list[Declared] = []
    while waiting:
        pending = {layer for one in waiting for layer in one.produces}
        ready = next((one for one in waiting if not pending.intersection(one.requires)), None)
        if ready is None:
            break
        ordered.append(ready)
        waiting.remove(ready)
    return ordered, waiting


def plan(extractors: Sequence[Declared]) -> Plan:
    """The plan for extractors that ``layers_of``, ``unmet`` and ``circle`` found no fault with; equal for any order."""
    layers = layers_of(extractors)
    ordered, _ = _ordered(extractors)
    last = {layer: one.name for one in ordered for layer in one.produces}
    steps = tuple(
        Step(
            name=one.name,
            extract=one.extractor.extract,
            requires=one.requires,
            layers={layers[layer].record: layer for layer in one.produces},
            seals=tuple(layer for layer in layers if last.get(layer) == one.name),
        )
        for one in ordered
    )
    own = sorted(layers.keys() - CORE.keys())
    sorted_layers = {**CORE, **{name: layers[name] for name in own}}
    return Plan(sorted_layers, _prefixes(sorted_layers), steps)


def _prefixes(layers: Mapping[str, Layer]) -> dict[str, str]:
    """What the ids of each layer begin with: the record's prefix, in a plugin's layer the layer's name where another
    layer has the same prefix, so that an id names one record of the result."""
    given = [layer.record.prefix for layer in layers.values()]

    def prefix(layer: Layer) -> str:
        own = layer.record.prefix
        clear = given.count(own) == 1 and own and not own[-1].isdigit()
        return own if layer.name in CORE or clear else f"{layer.name}:"

    return {name: prefix(layer) for name, layer in layers.items()}
