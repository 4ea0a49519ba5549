"""English morphology: closed classes from the word lists, open ones from lists of base forms and spelling rules."""

from collections.abc import Iterator, Mapping
from typing import Final

from newsevents.forms import fold, is_latin
from newsevents.languages.en.closed import closed_classes, origins
from newsevents.languages.en.forms import Forms, forms
from newsevents.languages.en.spelling import plural, without_degree, without_s
from newsevents.languages.en.verbs import guessed_verbs, verb_readings
from newsevents.lexicon import Entry, Lexicon
from newsevents.words import Reading

Readings = tuple[Reading, ...]

_LONGEST_ABBREVIATION: Final = 6
_SHORTEST_WORD: Final = 5
"""Letters from which on a common word in capitals ("WOMEN") is rather that than an abbreviation."""
_POSSESSIVE: Final = (Reading("'s", "PRCL", kind="possessive"),)
_SHORT_HAS: Final = (
    Reading("be", "AUX", person="3", number="sing", tense="pres", mood="indc"),
    Reading("be", "VERB", person="3", number="sing", tense="pres", mood="indc"),
    Reading("have", "AUX", person="3", number="sing", tense="pres", mood="indc"),
)
_SHORT_HAD: Final = (Reading("have", "AUX", tense="past", mood="indc"),)


class EnglishMorphology:
    """``Morphology`` of English.

    A base form of a verb is read as present (VERB, no person) and INF, -s as VERB of the third person, the past as
    VERB, the past participle as PART, once ``pssv`` and once ``actv`` with the aspect ``perf`` ("has left"); -ing is
    PART ``actv`` ``pres``. Forms of be, have, do and the modals are AUX; be, have and do are VERB as well. A
    relative pronoun has the kind "relative", the split-off "'s" the kind "possessive" where it is no verb.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms: Forms = forms()
        self._closed = closed_classes(lexicon)
        self._origins = origins(lexicon)
        self._particles = frozenset(fold(n) for n in lexicon.category("name_particles"))
        self._given: Mapping[str, Entry] = {fold(n): e for n, e in lexicon.category("given_names").items()}

    def readings(self, form: str) -> Readings:
        """All readings of a form, the likeliest first; empty for what has no Latin letter."""
        key = fold(form)
        if not any(map(is_latin, key)):
            return ()
        if key == "'s":
            return _POSSESSIVE + _SHORT_HAS
        if key == "'d":
            return self._closed.get(key, ()) + _SHORT_HAD
        if "-" in form and self._named(form):
            return (Reading(key, "NOUN", number="sing", known=False, fixed=True),)
        common = tuple(dict.fromkeys(self._common(key)))
        if not form[:1].isupper():
            return common
        return tuple(dict.fromkeys(self._capital(form, key, common)))

    def _named(self, form: str) -> bool:
        """Whether a form is a surname behind its particle: "al-Sharaa", "el-Sisi"."""
        first, _, last = form.partition("-")
        return last[:1].isupper() and fold(first) in self._particles

    def _capital(self, form: str, key: str, common: Readings) -> Iterator[Reading]:
        """Readings of a capitalised form: names and abbreviations before or behind the common ones."""
        origin = self._origins.get(key)
        if origin is not None:
            yield from origin
            nominal = (r for r in common if r.known and r.pos not in ("VERB", "INF"))  # "Polish" is never to polish
            yield from (r for r in nominal if not (r.pos == "NOUN" and r.number == "plur"))
            return
        given = self._given.get(key)
        if given is not None:
            gender = given.get("gender", "")
            name = Reading(key, "NOUN", number="sing", gender=gender, animate=True, kind="given", fixed=True)
            if given.get("ambiguous"):
                yield from (r for r in common if r.known)
                yield name
            else:
                yield name
                yield from (r for r in common if r.known and r.pos != "NOUN")
            return
        letters = sum(map(str.isalpha, form))
        written = any(r.known for r in common) and letters >= _SHORTEST_WORD
        if form.isupper() and 1 < letters <= _LONGEST_ABBREVIATION and not written:
            yield Reading(key, "NOUN", number="sing", kind="abbr", known=bool(common and common[0].known), fixed=True)
            yield from (r for r in common if r.known and r.kind != "relative")
            return
        if letters > 2 and form[:-1].isupper() and form[-1] == "s":
            yield Reading(key[:-1], "NOUN", number="plur", kind="abbr", known=False)  # "MPs", "NGOs"
            return
        known = [r for r in common if r.known]
        yield from known
        if key not in self._closed:
            yield Reading(key, "NOUN", number="sing", known=False, fixed=True)
        if not known and form[1:].islower():
            own = key.endswith("ly") and not self._of_manner(key)  # "Loomly denied it"
            yield from (r for r in common if (r.pos != "NOUN" or r.number == "plur") and not (own and r.pos == "ADV"))

    def _of_manner(self, key: str) -> bool:
        """Whether a form in -ly is made of an adjective or a participle: "reluctantly", "reportedly"."""
        known, stem = self._forms, key[:-2]
        bases = (stem, f"{stem[:-1]}y", f"{key[:-1]}e", stem.removesuffix("al"))
        return any(b in known.adjectives for b in bases) or stem.endswith((*known.adjective_suffixes, "ed", "ing"))

    def _common(self, key: str) -> Iterator[Reading]:
        closed = self._closed.get(key, ())
        yield from closed
        listed = list(self._listed(key, verbs=not any(r.pos in ("AUX", "VERB") for r in closed)))
        yield from listed
        if not closed and not listed:
            yield from self._compound(key) if "-" in key else self._guess(key)

    def _listed(self, key: str, *, verbs: bool = True) -> Iterator[Reading]:
        """Readings that the lists tell, by the form itself or by a regular ending."""
        known = self._forms
        verbal = list(verb_readings(key, known)) if verbs else []
        nominal = list(self._nouns(key))
        inflected = verbal and verbal[0].pos != "INF" and (verbal[0].tense == "past" or verbal[0].pos == "PART")
        adjectives = [Reading(key, "ADJ")] if key in known.adjectives else []
        if not adjectives and not nominal:
            bases = (base for base in without_degree(key) if base in known.adjectives)
            adjectives = [Reading(base, "ADJ") for base in list(bases)[:1]]
        if inflected:
            yield from verbal
            yield from nominal
            yield from adjectives
        else:
            yield from adjectives
            yield from nominal
            yield from verbal
        if key in known.adverbs or (key in known.other_ly and not adjectives and not nominal and not verbal):
            yield Reading(key, "ADV" if key in known.adverbs else "ADJ")

    def _nouns(self, key: str) -> Iterator[Reading]:
        known = self._forms
        if key in known.singulars and known.singulars[key] != key:
            yield Reading(known.singulars[key], "NOUN", number="plur")
            return
        if key in known.plural:
            yield Reading(key, "NOUN", number="plur")
        elif key in known.nouns or key in known.singular or key in known.plurals:
            number = "" if known.plurals.get(key) == key else "sing"
            yield Reading(key, "NOUN", number=number, fixed=not number)
        if key in known.singular:
            return
        for base in without_s(key):
            if base in known.nouns:
                yield Reading(base, "NOUN", number="plur")
                return

    def _compound(self, key: str) -> Iterator[Reading]:
        """A word with a hyphen is what its last part is, a participle in it an adjective («nuclear-powered»)."""
        first, last = key.rsplit("-", 1)
        inner = list(self._listed(last)) or list(self._guess(last)) if last else []
        for reading in inner:
            if reading.pos in ("NOUN", "ADJ"):
                yield reading.changed(lemma=f"{first}-{reading.lemma}")
        if not any(r.pos == "ADJ" for r in inner):
            yield Reading(key, "ADJ", known=False)
        if not any(r.pos in ("NOUN", "PART") for r in inner):
            yield Reading(key, "NOUN", number="sing", known=False)

    def _guess(self, key: str) -> Iterator[Reading]:
        """Readings of a form that no list has, by its ending; a noun where nothing else is told."""
        known = self._forms
        if key.endswith("ly") and len(key) > 4:
            yield Reading(key, "ADV", known=False)
            return
        verbs = list(guessed_verbs(key, known))
        if verbs:
            yield from verbs
            if verbs[0].tense != "past":
                yield Reading(key, "NOUN", number="sing", known=False)
            else:
                yield Reading(key, "ADJ", known=False)
            return
        stem = next(without_s(key), None)
        if stem is not None and not key.endswith(("us", "is", "ous")):
            yield Reading(stem, "NOUN", number="plur", known=False)
            return
        if key.endswith(known.adjective_suffixes) or key.endswith("ian"):
            yield Reading(key, "ADJ", known=False)
        yield Reading(key, "NOUN", number="sing", known=False)

    def inflect(self, form: str, reading: Reading, *, case: str = "", number: str = "", gender: str = "") -> str:
        """The singular or plural of a common noun; any other form comes back as it is.

        ``case`` and ``gender`` are asked in vain: no English noun shows them.
        """
        if reading.pos != "NOUN" or number in ("", reading.number) or reading.kind or reading.fixed:
            return form
        made = reading.lemma if number == "sing" else self._forms.plurals.get(reading.lemma, plural(reading.lemma))
        if form.isupper() and len(form) > 1:
            return made.upper()
        return made[:1].upper() + made[1:] if form[:1].isupper() else made
