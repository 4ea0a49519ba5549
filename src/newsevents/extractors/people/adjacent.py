"""A whole name and the surname of somebody else right behind it: «после встречи с Павлом Громовым Стере уехал»."""

from newsevents.analysis import Analysis
from newsevents.extractors.people.nameforms import NameForm
from newsevents.extractors.people.names import Name, namer_of
from newsevents.extractors.people.settling import NAMESAKES, Settled, Surnames


def parted_at_surname(text: Analysis, name: Name, settled: Settled, surnames: Surnames) -> tuple[Name, Name] | None:
    """The two names of a run of three words or more whose last word stays as it is where the surname before it changes,
    and is the surname of somebody whom the text names in full elsewhere, by another given name; None where it is one
    name."""
    if name.end - name.begin != len(name.words) or not text.language.cased:
        return None
    (before, part), (last, own) = name.words[-2:]
    if part != "surname" or own != "surname" or "nom" in settled.cases:
        return None
    if settled.words[-2] == before or settled.words[-1] != last:
        return None
    namer = namer_of(text.language)
    bearers = [b for b, of in surnames.get(namer.declension.fold(last), ())[:NAMESAKES] if of == "surname"]
    others = [b for b in bearers if b.begin != name.begin]
    if not others or any(b.words[0] == settled.words[0] for b in others):
        return None
    whole, alone = namer.declension.names(name.words[:-1]), namer.declension.names(((last, own),))
    if not whole or not alone:
        return None
    return without_last(name, name.label, name.words[:-1], whole), last_alone(name, (last, own), alone)


def without_last(name: Name, label: str, words: tuple[tuple[str, str], ...], forms: tuple[NameForm, ...]) -> Name:
    """A name of one token a word without the last one of them."""
    return Name(name.begin, name.end - 1, name.kinds[:-1], label, words, forms)


def last_alone(name: Name, word: tuple[str, str], forms: tuple[NameForm, ...]) -> Name:
    """The last word of such a name as a name of its own."""
    return Name(name.end - 1, name.end, name.kinds[-1], "single", (word,), forms)
