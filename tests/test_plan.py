import itertools
from typing import Any

import attrs
import pytest

from newsevents.errors import RegistrationError
from newsevents.plan import circle, declared, layers_of, plan, unmet
from newsevents.plugin import CORE_LAYERS, Layer
from newsevents.records import Event, Record
from toy_plugins import CHAINS, SIGHTINGS, Chain, Sighting, Toy


def test_an_extractor_runs_after_all_that_produce_what_it_requires() -> None:
    extractors = [
        declared(Toy("a", requires=("chains",), produces=("dates",))),
        declared(Toy("b", requires=("sightings",), produces=(CHAINS,))),
        declared(Toy("c", produces=(SIGHTINGS,))),
        declared(Toy("d", produces=("sightings",))),
    ]
    for order in itertools.permutations(extractors):
        made = plan(order)
        assert [step.name for step in made.steps] == ["c", "d", "b", "a"]
        assert [step.seals for step in made.steps] == [(), ("sightings",), ("chains",), ("dates",)]


def test_what_does_not_wait_runs_by_name() -> None:
    made = plan([declared(Toy(name, produces=("dates",))) for name in ("c", "a", "b")])
    assert [step.name for step in made.steps] == ["a", "b", "c"]


def test_layers_are_those_of_the_core_then_others_by_name() -> None:
    made = plan([declared(Toy("a", produces=(SIGHTINGS,))), declared(Toy("b", produces=(CHAINS,)))])
    assert list(made.layers) == [*(layer.name for layer in CORE_LAYERS), "chains", "sightings"]
    assert made.own == ("chains", "sightings")


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (Toy, "Toy .a class. is no extractor"),
        (object(), "object is no extractor"),
        (Toy(name=""), "name of an extractor"),
        (Toy(name=7), "name of an extractor"),  # type: ignore[arg-type]
        (Toy(requires="people"), "requires is a tuple"),
        (Toy(produces="dates"), "produces is a tuple"),
        (Toy(requires=None), "requires is a tuple"),
        (Toy(requires=(1,)), "name of a layer is text"),
        (Toy(produces=(Layer("", Sighting),)), "name of a layer is text"),
        (Toy(produces=(Layer("x", dict),)), "are no Record"),  # type: ignore[arg-type]
        (Toy(produces=(Layer("x", Sighting, merge="best"),)), "no merge policy 'best'"),  # type: ignore[arg-type]
        (Toy(produces=(SIGHTINGS, Layer("other", Sighting))), "one type of record"),
        (Toy(produces=("events", Layer("other", Event))), "one type of record"),
        (Toy(requires=("dates",), produces=("dates",)), "requires the layer dates that it produces itself"),
    ],
)
def test_an_extractor_that_contradicts_itself_is_refused(fault: Any, message: str) -> None:
    with pytest.raises(RegistrationError, match=message):
        declared(fault)


def test_a_layer_may_be_named_twice() -> None:
    assert declared(Toy(produces=(SIGHTINGS, "sightings"))).produces == ("sightings",)


@pytest.mark.parametrize("other", [Layer("sightings", Chain), Layer("sightings", Sighting, merge="first")])
def test_a_layer_declared_in_two_ways_is_refused(other: Layer) -> None:
    one, two = declared(Toy("a")), declared(Toy("b", produces=(other,)))
    with pytest.raises(RegistrationError, match="extractor b declares the layer sightings"):
        layers_of([two, one])


def test_a_core_layer_keeps_its_type() -> None:
    with pytest.raises(RegistrationError, match="declares the layer dates"):
        layers_of([declared(Toy(produces=(Layer("dates", Sighting),)))])


def test_two_extractors_of_one_name_are_refused() -> None:
    with pytest.raises(RegistrationError, match="two extractors with the name toy"):
        layers_of([declared(Toy()), declared(Toy(produces=("dates",)))])


def test_a_layer_that_nobody_declares_is_told() -> None:
    extractors = [declared(Toy("a", requires=("chains",))), declared(Toy("b", produces=("claims",)))]
    wrong = unmet(extractors, layers_of(extractors))
    assert wrong == {
        "a": "extractor a names the layer chains, which nobody produces",
        "b": "extractor b names the layer claims, which nobody produces",
    }
    assert not unmet([declared(Toy(requires=("people",), produces=("dates",)))], layers_of([]))


def test_a_circle_is_told_without_those_who_only_wait_for_it() -> None:
    extractors = [
        declared(Toy("waits", requires=("chains",), produces=("events",))),
        declared(Toy("one", requires=("chains",), produces=(SIGHTINGS,))),
        declared(Toy("two", requires=("sightings",), produces=(CHAINS,))),
    ]
    for order in itertools.permutations(extractors):
        assert sorted(circle(order)) == ["one", "two"]
    assert circle(extractors[1:2]) == ()


def test_ids_of_two_layers_never_meet() -> None:
    @attrs.frozen(kw_only=True)
    class Resignation(Event):
        """A kind of event with the prefix of events."""

    @attrs.frozen(kw_only=True)
    class Counted(Record):
        prefix = "n1"

    own = (Layer("resignations", Resignation), SIGHTINGS, Layer("counted", Counted))
    prefixes = plan([declared(Toy(produces=own))]).prefixes
    assert prefixes["events"] == "e"
    assert prefixes["resignations"] == "resignations:"
    assert prefixes["sightings"] == "s"
    assert prefixes["counted"] == "counted:"
