"""The checker passes what keeps the contract, and says what does not."""

import itertools
from collections.abc import Callable, Iterable
from typing import Any

import attrs
import pytest

import toy_plugins
from newsevents.errors import RegistrationError
from newsevents.plugin import Context, Layer
from newsevents.testing import check_extractor
from toy_plugins import SIGHTINGS, EachSentence, Sighting, Toy, seen

TEXT = "Министр прибыл в Каир. Посол ждал его."


def test_an_extractor_that_keeps_the_contract_passes() -> None:
    result = check_extractor(EachSentence(), TEXT, language="ru")
    assert [one.span.of(TEXT) for one in result.layers["sightings"]] == ["Министр прибыл в Каир.", "Посол ждал его."]


def test_it_may_belong_to_one_of_the_plugins() -> None:
    assert len(check_extractor(EachSentence(), TEXT, language="ru", plugins=[toy_plugins]).layers["sightings"]) == 2


def test_it_may_need_other_plugins() -> None:
    layer = Layer("others", attrs.make_class("Other", [], bases=(Sighting,), frozen=True, kw_only=True))
    follows = Toy(
        "follows", lambda c: [layer.record(span=r.span) for r in c.layer("sightings")], ("sightings",), (layer,)
    )
    assert len(check_extractor(follows, TEXT, language="ru", plugins=[toy_plugins]).layers["others"]) == 2
    with pytest.raises(RegistrationError, match="names the layer sightings"):
        check_extractor(follows, TEXT, language="ru")


def fails_on_blanks(context: Context) -> Iterable[Sighting]:
    words = context.article.text.split()
    return [seen(0, len(words[0]))]


def overreaches(context: Context) -> Iterable[Sighting]:
    return [seen(0, len(context.article.text) + 1)]


def counts_calls() -> Callable[[Context], Any]:
    calls = itertools.count()
    return lambda context: [seen(0, 1, note=str(next(calls)))] if context.article.text else []


def depends_on_order() -> Callable[[Context], Any]:
    """Looks at how the parse was set up: at a sealed layer of a bystander that it does not require."""
    known: list[str] = []

    def extract(context: Context) -> Any:
        known.append(context.article.text)
        return [seen(0, 1)] if context.article.text and known.count(context.article.text) < 3 else []

    return extract


@attrs.frozen(kw_only=True)
class Bag(Sighting):
    """Does not come back from JSON as it was: a list becomes another type."""

    things: Any = ()


@pytest.mark.parametrize(
    ("extractor", "message"),
    [
        (Toy("t", fails_on_blanks), "on '.*': plugin-failed: IndexError"),
        (Toy("t", overreaches), "record-rejected: Sighting: .* is not inside the text"),
        (Toy("t", lambda _: None), "plugin-failed: TypeError: extract returned NoneType"),
        (Toy("t", counts_calls()), "the same text gave another result when it was read again"),
        (Toy("t", depends_on_order()), "another order of registration gave another result"),
        (Toy("t", lambda c: [Bag(span=s.record.span, things=(1,)) for s in c.text.sentences], (), (Layer("b", Bag),)),
         "the records do not come back from JSON"),
    ],
)  # fmt: skip
def test_what_breaks_the_contract_is_told(extractor: Toy, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        check_extractor(extractor, TEXT, language="ru")


def test_what_cannot_be_registered_is_told() -> None:
    with pytest.raises(RegistrationError, match="requires the layer sightings that it produces itself"):
        check_extractor(Toy(requires=("sightings",), produces=(SIGHTINGS,)), TEXT)
