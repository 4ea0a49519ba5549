"""Bodies in the text: those of the word lists, nouns with a quoted name or a genitive, sites by their address."""

from collections.abc import Iterator
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import declension_of
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.placenames import QUOTED_NAME
from newsevents.extractors.people.roles import phrase_reader
from newsevents.extractors.people.wording import nominative, received
from newsevents.extractors.places.addresses import addresses, dotted
from newsevents.gazetteer import gazetteer_of, place_matches
from newsevents.matching import Match
from newsevents.text.clausewords import is_and

_BODIES: Final = frozenset({"organization_heads", "institutions", "organizations", "roles", "metonyms"})
"""Categories of words for a body of its own, or for who holds an office."""
_JOINT: Final = 3
"""Tokens before the second of two fields of a body: the article, the first one, "and"."""
_APOSTROPHES: Final = "'’ʼ"
OFFICES: Final = frozenset({"state", "government", "politics", "diplomat"})
"""Classes of roles whose holders have an office that speaks for them."""


_OFFICIAL: Final = frozenset({"government", "international"})
"""Kinds of bodies whose names the dictionary has as nouns of this meaning, if at all: «Нацбанк», «Євросоюз»."""


@mypyc_attr(acyclic=True)
class Body:
    """A body named at the tokens ``begin`` to ``end``. ``head`` is its name without state and adjectives."""

    __slots__ = ("begin", "end", "head", "kind", "name", "state")

    def __init__(self, begin: int, end: int, name: str, head: str, kind: str, state: str) -> None:
        self.begin = begin
        self.end = end
        self.name = name
        self.head = head
        self.kind = kind
        self.state = state


def bodies(text: Analysis, people: frozenset[int]) -> list[Body]:
    """The bodies of the text, in text order, none inside another; ``people`` are the tokens of persons' names."""
    reader = _Reader(text, people)
    found = sorted((*reader.listed(), *reader.headed(), *reader.sites()), key=lambda b: (b.begin, -b.end))
    kept: list[Body] = []
    for body in found:
        if not kept or body.begin >= kept[-1].end:
            kept.append(body)
    return kept


class _Reader:
    def __init__(self, text: Analysis, people: frozenset[int]) -> None:
        self.text = text
        self.people = people
        self.cased = text.language.cased
        self.phrases = text.shared(phrase_reader)
        self.states = {m.begin: m.places[0].country for m in text.shared(place_matches)}

    def listed(self) -> Iterator[Body]:
        """Bodies of the word lists; an authority with its state («МИД Армении», «армянский МИД»)."""
        for match in self.text.matches("organizations"):
            if match.begin in self.people or not self._trusted(match):
                continue
            name = str(match.entry.get("name") or self._written(match))
            kind, state = str(match.entry["kind"]), str(match.entry.get("state") or "")
            if kind != "government" or state:
                yield Body(match.begin, match.end, name, name, kind, state)
                continue
            begin, end = self._reach(match.begin, match.end)
            yield Body(begin, end, self._whole(begin, match, end, name), name, kind, self._state(begin, end))

    def _whole(self, begin: int, match: Match, end: int, name: str) -> str:
        """A listed name with the adjectives before it in the nominative, and what depends on it as it stands."""
        if not self.cased:
            return self.text.text_of(begin, end)
        gender = next((r.gender for r in self.text.words[match.end - 1].readings if r.pos == "NOUN" and r.gender), "")
        words = []
        for token in range(begin, match.begin):
            word = self.text.words[token]
            own = [
                r
                for r in word.readings
                if r.pos in ("ADJ", "PART") and r.number != "plur" and (not gender or r.gender in ("", gender))
            ]
            made = (
                declension_of(self.text.language).inflect(
                    word.form, own[0], case="nom", number="sing", gender=gender or own[0].gender
                )
                if own
                else word.form
            )
            first = token == self.text.sentences[self.text.sentence_at(token)].begin
            words.append(made[:1].lower() + made[1:] if first else made)
        rest = [self.text.text_of(match.end, end)] if end > match.end else []
        return " ".join((*words, name, *rest))

    def _written(self, match: Match) -> str:
        """The key as the list has it, or the text's own form of an abbreviation."""
        written = self.text.text_of(match.begin, match.end)
        if not self.cased:
            return written
        mark = next((letter for letter in written if letter in _APOSTROPHES), "")
        return "".join(mark if mark and letter in _APOSTROPHES else letter for letter in match.entry.key)

    def _trusted(self, match: Match) -> bool:
        """Whether a name that is a common word too is capitalised for its own sake, or quoted."""
        word = self.text.words[match.begin]
        if match.end - match.begin > 1 or word.shape in ("upper", "mixed"):
            return True
        if not word.common:
            return True
        sure = match.entry["kind"] in _OFFICIAL or match.entry.get("sure")
        if self.cased and sure and all(r.pos == "NOUN" for r in word.readings):
            return word.capital
        quotation = self.text.quotation_at(match.begin)
        if quotation is not None and quotation.begin == match.begin and quotation.end == match.end:
            return True
        return (
            match.begin != self.text.sentences[self.text.sentence_at(match.begin)].begin
            and match.entry["kind"] != "media"
        )

    def headed(self) -> Iterator[Body]:
        """A noun for a body with what makes it a name."""
        for match in self.text.matches("organization_heads"):
            if match.begin in self.people or self._of_a_title(match.begin):
                continue
            quoted = self._quoted(match.end)
            kind = str(match.entry["kind"])
            if quoted is not None and (kind == "media" or not self._told(quoted)):
                name = self.text.text_of(*quoted)
                yield Body(quoted[0], quoted[1], name, name, kind, "")
                continue
            if self.cased and (match.entry.get("named") or not self._singular(match)):
                continue
            if kind == "media" and dotted(self.text, match.end + 1):
                continue  # «портал most.ru» is told by its address
            if not self.cased and kind != "media" and self._modifies(match):
                continue  # "the officer's body camera"
            if not self.cased and kind == "media" and (run := self._beside(match.begin, match.end)) is not None:
                name = self.text.text_of(*run)
                yield Body(*run, name, name, kind, "")
                continue
            if not self.cased and kind == "media" and (match.entry.get("named") or self._modifies(match)):
                continue  # "a construction site in Sochi", "average daily growth"
            begin, end = self._reach(match.begin, match.end)
            agency = "media_nouns" in self.text.words[match.begin].entries
            if self.cased and (agency or kind in ("media", "company")):
                end = max(end, self._latin_end(match.end))
            if kind == "media" and self.cased:  # «цитирует портал главврача»: nobody's portal
                end = next((t for t in range(match.end, end) if "roles" in self.text.words[t].entries), end)
            if (agency or kind in ("media", "company")) and (inner := self._named_inside(match.end, end)):
                if inner[1] > inner[0]:
                    name = self.text.text_of(*inner)
                    yield Body(*inner, name, name, "media" if agency else kind, "")
                continue
            named = any(self.text.words[t].capital for t in range(begin, end) if t != match.begin)
            if (begin, end) == (match.begin, match.end) or not (
                named or self._state(begin, end) or (self.cased and end > match.end)
            ):
                continue
            if kind == "company" and self._seated(begin, match):
                continue
            phrase = RolePhrase(begin, match.begin, match.end, end, self._cases(match.begin), False, match.entry)
            state = self._state(begin, end)
            yield Body(begin, end, nominative(self.text, phrase), match.entry.key, kind, state)

    def _of_a_title(self, token: int) -> bool:
        """Whether a word stands in the name in marks of something that is no body: «на форуме „Здоровое общество“»."""
        quotation = self.text.quotation_at(token) if self.cased else None
        if quotation is None or quotation.begin < 2 or quotation.end - quotation.begin > QUOTED_NAME:
            return False
        noun = self.text.words[quotation.begin - 2]
        return "name_nouns" in noun.entries and "organization_heads" not in noun.entries

    def _seated(self, begin: int, match: Match) -> bool:
        """Whether nothing but its seat stands before a common noun for a body, in languages without case: "the
        Minneapolis company", "an Austin-based firm" have no name."""
        words = self.text.words
        if self.cased or match.end - match.begin > 1 or words[match.begin].shape != "lower":
            return False
        seats = [t for t in range(begin, match.begin) if "determiners" not in words[t].entries]
        return len(seats) == 1 and (words[seats[0]].key.endswith("-based") or seats[0] in self.states)

    def _modifies(self, match: Match) -> bool:
        """Whether a common noun for a body only tells more of a common noun behind it, in languages without case."""
        words, end = self.text.words, match.end
        if end >= len(words) or words[end - 1].shape != "lower" or words[end].shape != "lower":
            return False
        reading, entries = self.text.reading_at(end), words[end].entries
        return reading is not None and reading.pos == "NOUN" and not {"date_words", "organization_heads"} & set(entries)

    def _singular(self, match: Match) -> bool:
        """Whether the noun is one body here, and not a plural or another word («судов»)."""
        return any(
            r.pos == "NOUN" and r.number != "plur" and self.text.language.folding(r.lemma) == match.entry.words[0]
            for r in self.text.words[match.begin].readings
        )

    def _latin_end(self, begin: int) -> int:
        """Where a name in Latin letters ends that begins here and is no person's: «издание Blue Harbour»."""
        words, at = self.text.words, begin
        while at < len(words) and words[at].capital and words[at].form.isascii() and at not in self.people:
            at += 1
            if words[at - 1].final:
                break
        return at

    def _named_inside(self, begin: int, end: int) -> tuple[int, int] | None:
        """A name in Latin letters that ends a phrase («агентство WAM»); no tokens where the list has it."""
        if any(begin <= listed.begin < end for listed in self.text.matches("organizations")):
            return begin, begin
        at = end
        while at > begin and self.text.words[at - 1].capital and self.text.words[at - 1].form.isascii():
            at -= 1
        return (at, end) if self.cased and at < end else None

    def _beside(self, begin: int, end: int) -> tuple[int, int] | None:
        """The capitalised words right before a noun where no case ties them to it, or right behind it: "the Tuoi Tre
        newspaper", "the portal BridgeNews", or the whole of a name of which the noun is a part: "the New York Daily
        News"; None where they only tell where it is from."""
        words = self.text.words
        first, last = begin, end
        opening = self.text.sentences[self.text.sentence_at(begin)].begin
        while first > opening and words[first - 1].capital and "determiners" not in words[first - 1].entries:
            first -= 1
        while last < len(words) and words[last].capital and not words[last - 1].final:
            last += 1
        own = begin > opening and words[begin].capital and last - first > end - begin
        if own and first > opening + 1 and words[first - 1].capital:
            first -= 1  # "The Daily Beast"
        for run in ((first, last),) if own else ((first, begin), (end, last)):
            if run[1] > run[0] and not all(self._origin(t) for t in range(*run)):
                return run
        return None

    def _origin(self, token: int) -> bool:
        entries = self.text.words[token].entries
        return "adjectives" in entries or "demonyms" in entries or token in self.states

    def _reach(self, head: int, stop: int) -> tuple[int, int]:
        begin, end = self.phrases.reach(head, stop, self._cases(head))
        begin = begin if self.cased else self._over_joint(begin)
        end = self._before_titled(stop, received(self.text, stop, end))
        end -= stop < end == self.text.sentences[self.text.sentence_at(head)].end and self.text.words[end - 1].final
        for token in range(stop, end):  # «в министерстве ТАСС сообщили», "the ministry with reference to …"
            listed = self.text.match_at("organizations", token) if self.text.words[token].capital else None
            medium = listed is not None and listed.entry["kind"] == "media"
            medium = medium and "prepositions" not in self.text.words[token - 1].entries
            if self.text.words[token].verbal and self._predicate(token):
                return begin, token
            quoted = self._quoted(token)
            told = quoted is not None and self._told(quoted)
            if medium or told or self.text.match_at("citing", token) is not None:
                marked = medium and token > stop and self.text.words[token - 1].shape == "punct"
                return begin, token - marked  # «в Минтрансе „Ъ“ сообщили»
        return begin, end

    def _over_joint(self, begin: int) -> int:
        """Before the first of two fields that a body is for, behind an article: "the Food and Drug Administration"; no
        other body, person or place, of which each would have an article."""
        words = self.text.words
        if begin < _JOINT or not is_and(words[begin - 1]) or not words[begin].capital:
            return begin
        field = words[begin - 2]
        known = field.common and field.shape == "title" and field.has("NOUN") is not None
        other = _BODIES & set(field.entries) or begin - 2 in self.people or self._origin(begin - 2)
        return begin - 2 if known and not other and "determiners" in words[begin - _JOINT].entries else begin

    def _before_titled(self, stop: int, end: int) -> int:
        """Before the title of somebody named right behind a body, of whom that is none: «(цитирует) пресс-служба
        университета профессора Белова»; an office has one: «пресс-служба администрации губернатора Белова»."""
        words = self.text.words
        for at in range(stop + 1, min(end + 1, len(words) - 1) if self.cased else stop):
            role = words[at].entries.get("roles") if at + 1 in self.people else None
            if role is None or role.get("class") in OFFICES:
                continue
            first = at
            while first > stop + 1 and any(r.pos == "ADJ" and r.case == "gen" for r in words[first - 1].readings):
                first -= 1
            return first
        return end

    def _cases(self, head: int) -> frozenset[str]:
        nouns = [r for r in self.text.words[head].readings if r.pos == "NOUN" and r.number != "plur"]
        return frozenset() if not nouns or nouns[0].fixed else frozenset(r.case for r in nouns)

    def _state(self, begin: int, end: int) -> str:
        for token in range(begin, end):
            origin = self.text.words[token].entries.get("adjectives")
            code = "" if origin is None else str(origin["code"])
            town = gazetteer_of(self.text.language).by_code(code) if ":" in code else None  # «Львівська міськрада»
            state = (self.states.get(token) if origin is None else code[:2]) if town is None else town.country
            if state:
                return str(state)
        return ""

    def _quoted(self, at: int) -> tuple[int, int] | None:
        """The tokens of a short quoted name that begins here."""
        quotation = (
            self.text.quotation_from(at) if at < len(self.text) and self.text.words[at].shape == "punct" else None
        )
        if quotation is None or quotation.close is None or not 0 < quotation.end - quotation.begin <= QUOTED_NAME:
            return None
        return quotation.begin, quotation.end

    def _predicate(self, token: int) -> bool:
        """Whether a word is the verb of its clause («прокуратура начала проверку»)."""
        reading = self.text.reading_at(token)
        return reading is not None and reading.pos == "VERB"

    def _told(self, name: tuple[int, int]) -> bool:
        """Whether a quoted name stands in the dative, and so is no name of what stands before it («в мэрии „Вестнику“
        сообщили»)."""
        cases = {case for case, _ in self.text.words[name[1] - 1].cases}
        return self.cased and "dat" in cases and "nom" not in cases

    def sites(self) -> Iterator[Body]:
        """Sites, named by their address."""
        for begin, end in addresses(self.text):
            if begin not in self.people:
                name = self._site(begin, end)
                yield Body(begin, end, name, name, "media", "")

    def _site(self, begin: int, end: int) -> str:
        """An address whose first word is a noun with that in the nominative: «(рассказал) Ленте.ру»."""
        word, written = self.text.words[begin], self.text.text_of(begin, end)
        oblique = [r for r in word.readings if r.pos == "NOUN" and r.known and r.case not in ("", "nom")]
        if not self.cased or not oblique or not word.capital:
            return written
        first = oblique[0]
        name = self.text.language.morphology.inflect(word.form, first, case="nom", number=first.number)
        made = name + written[len(word.form) :]
        sure = not any(r.case == "nom" for r in word.readings) or made in self.text.language.list("organizations")
        return made if sure else written
