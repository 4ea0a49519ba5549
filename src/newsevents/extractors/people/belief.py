"""Whether words that may be a name are a person's: by a role, a verb, the dictionary, by what was found before."""

from collections.abc import Callable, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import declension_of
from newsevents.extractors.people.headlines import Headlines, acts
from newsevents.extractors.people.holders import called
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.placenames import of_settlement
from newsevents.extractors.people.settling import Settled
from newsevents.extractors.people.surroundings import asked_cases
from newsevents.extractors.people.wordkinds import aged
from newsevents.gazetteer import place_matches
from newsevents.text.clausewords import is_and
from newsevents.words import Word

_TRUSTED: Final = frozenset(
    {
        "state",
        "government",
        "politics",
        "diplomat",
        "religion",
        "military",
        "law",
        "security",
        "science",
        "medicine",
        "media",
        "nation",
    }
)
"""Classes of role nouns behind which a single unknown word is a name."""

_PERSONAL: Final = frozenset(
    {"state", "government", "politics", "diplomat", "religion", "military", "law", "science", "culture", "sport"}
)
"""Classes of role nouns behind which a single unknown word is a name even where they are not capitalised."""
_AGE: Final = 2
"""Digits of an age."""
_LEAST_BUILT: Final = 7
"""Letters that a surname which is told by its ending has at least."""
_LEAST_TOWN: Final = 6
"""Letters that a town which is told by its ending has at least."""


class Belief:
    """Judges the names of a text; ``met`` tells whether a name may mean somebody who was found before."""

    def __init__(self, text: Analysis, names: Sequence[Settled], met: Callable[[Settled], bool]) -> None:
        self.text = text
        declension = declension_of(text.language)
        self.fold, self.surnames = declension.fold, declension.surnames
        self.cased = text.language.cased
        self.at = {name.begin: name for name in names}
        self.places = {match.begin for match in text.shared(place_matches)}
        self.firm = {name.end: name.begin for name in names if not name.loose and len(name.words) > 1}
        """Where whole names of persons end, with where they begin."""
        self.ending = {name.end: name for name in names}
        self.alone = {self.fold(name.words[0]) for name in names if len(name.words) == 1}
        self.endings = tuple(sorted(text.language.list("town_endings")))
        self.built = tuple(sorted(text.language.list("surname_endings")))
        self._met = met

    def holds(self, name: Settled, roles: Sequence[RolePhrase]) -> bool:
        """Whether a single word, or words that nobody knows, are a person: by a role, by a verb, by the dictionary."""
        listed = len(name.words) == 1 and self.fold(name.words[0]) in self.surnames
        if name.end in self.at and not (self.at[name.end].loose or listed):
            return False
        if name.kinds in ("S", "U") and any(self._town(name, role) for role in roles):
            return False
        if name.kinds == "U" and not self.cased and "name_holders" in self.text.words[name.begin].entries:
            return False  # "King Boulevard"
        if len(name.words) == 1 and of_settlement(self.text, name.begin):
            return False
        sure = name.kinds != "C" or self._verb_beside(name)
        if any((r.entry.get("title") and (sure or not self.cased)) or (sure and self._trusted(r)) for r in roles):
            return True
        if len(name.words) > 1 and name.kinds[0] == "C":
            return bool(roles)
        if self._met(name):
            return True
        if any(letter.isdigit() for word in name.words for letter in word):
            return False
        if self._inside(name.begin - 1):
            return False
        if len(name.words) == 1 and self._surname_alone(name):
            return True
        if self.text.words[name.begin].form.isascii() and self.cased:
            return len(name.words) > 1 and (bool(roles) or self.fold(name.words[-1]) in self.alone)
        if called(self.text, name.begin):
            return True
        kind = name.kinds[0]
        if "C" in (kind, name.kinds[-1]):
            return len(name.words) > 1 and (bool(roles) or self._verb_beside(name))
        if len(name.words) > 1:
            if not self.cased and name.kinds == "UG":
                return bool(roles)  # "Hagia Sophia"
            beside = self._verb_beside(name) or self._aged(name) or self._listed(name)
            return self.cased or bool(roles) or beside or self.fold(name.words[-1]) in self.alone
        if not self.cased:
            related = kind in "GU" and any("kin" in r.kinds and not r.entry.get("bodies") for r in roles)
            return related or self._named_after(name, roles) or (kind == "G" and self._described(name, roles))
        if kind == "S":
            told = self._known_surname(name) or self._verb_beside(name)
            return told or self._paired(name) or self._whose_kin(name)
        if kind == "G":
            return self._verb_beside(name) or bool(roles) or self._only_given(name)
        return False

    def _aged(self, name: Settled) -> bool:
        """Whether an age between marks or a pronoun for persons stands behind a name ("Mai Lin, 34, left"), or an
        adjective of age before it."""
        words, at = self.text.words, name.end
        if name.begin and aged(self.text, name.begin - 1):
            return True
        if at + 2 >= len(words) or words[at].form not in (",", "("):
            return False
        relative = words[at + 1].entries.get("relatives")
        if relative is not None:
            return bool(relative.get("person"))
        age = words[at + 1]
        return age.shape == "digits" and len(age.form) == _AGE and words[at + 2].form in (",", ")")

    def _described(self, name: Settled, roles: Sequence[RolePhrase]) -> bool:
        """Whether a role that bodies do not have is in apposition behind a given name alone ("Fiona, a swimmer")."""
        told = [r for r in roles if r.begin > name.end and r.kinds & _PERSONAL and not r.entry.get("bodies")]
        return bool(told) and name.begin not in self.places and self._free(name)

    def _named_after(self, name: Settled, roles: Sequence[RolePhrase]) -> bool:
        """Whether a single word behind a role noun that bodies do not have goes on with a verb, a mark or a possessive
        ("the house of wrestler Moore burnt down")."""
        beside = [r for r in roles if r.end == name.begin]
        if name.kinds not in "SU" or not any(r.kinds & _PERSONAL or r.entry.get("person") for r in beside):
            return False
        if any(r.entry.get("bodies") for r in roles) or not self._free(name):
            return False
        after = self.text.words[name.end] if name.end < len(self.text) else None
        if after is None or after.form in (",", ".", ";", ":", "?", "!"):
            return True
        return any(r.pos in ("VERB", "AUX", "INF") or r.kind == "possessive" for r in after.readings[:1])

    def _listed(self, name: Settled) -> bool:
        """Whether a name stands in a list behind somebody whom the text surely names ("Anna Hill and Mai Lin"), or is
        joined to one ("Mai Lin and Anna Hill")."""
        words, at = self.text.words, name.begin - 1
        following = self.at.get(name.end + 1)
        if following is not None and is_and(words[name.end]) and self.firm.get(following.end) == following.begin:
            return True
        first = self.firm.get(self._before_joint(at))
        if first is None or self.text.sentence_at(first) != self.text.sentence_at(name.begin):
            return False
        after = words[name.end] if name.end < len(words) else None
        closed = after is None or after.form in (",", ".", ";", "(", ":") or "coordinators" in after.entries
        if words[at].form != "," or closed:
            self.firm[name.end] = name.begin
            return True
        return False

    def _before_joint(self, at: int) -> int:
        """Where what stands before a comma, a coordinator or both ends; -1 where none of them stands here."""
        words, end = self.text.words, at + 1
        if at > 0 and is_and(words[at]):
            end = at
        if end > 1 and words[end - 1].form == ",":
            end -= 1
        return end if end <= at else -1

    def _surname_alone(self, name: Settled) -> bool:
        """Whether a single word is a surname that needs nothing beside it: a listed one, or by its ending."""
        form = self.fold(name.words[0])
        built = name.kinds in "SU" and len(form) >= _LEAST_BUILT and form.endswith(self.built)
        return (built or form in self.surnames) and self._free(name)

    def _free(self, name: Settled) -> bool:
        """Whether a surname stands in no other name ("Trump Tower", "the Trump plan")."""
        words = self.text.words
        after = words[name.end] if name.end < len(words) else None
        if after is not None and after.form == "-" and self.text.glued(name.end):
            return False
        if after is not None and after.capital and not (self.cased and name.end in self.at):
            return self._heads(name, after)
        article = words[name.begin - 1].entries.get("determiners") if name.begin else None
        return article is None or bool(article.get("pairs"))

    def _heads(self, name: Settled, after: Word) -> bool:
        """Whether a surname is the subject of a headline whose words are all capitalised ("Hill Meets Moore")."""
        if not self.text.shared(Headlines).holds(name.begin):
            return False
        if "prepositions" in after.entries or "coordinators" in after.entries:
            return True
        before = self.text.words[name.begin - 1] if name.begin else None
        return acts(after, joined=before is not None and before.lists())

    def _town(self, name: Settled, role: RolePhrase) -> bool:
        """Whether an unknown word behind a man's role in the genitive reads as a town («дело мэра Заозёрска»)."""
        if not self.endings or role.end != name.begin or "nom" in role.cases or "gen" not in role.cases:
            return False
        form = self.text.words[name.begin].key
        return role.entry.get("gender") != "f" and form.endswith(self.endings) and len(form) >= _LEAST_TOWN

    def _only_given(self, name: Settled) -> bool:
        """Whether the dictionary knows a word as a given name and as nothing else."""
        readings = [r for r in self.text.words[name.begin].readings if r.known]
        if name.begin in self.places or self.text.quotation_at(name.begin) is not None:
            return False
        return bool(readings) and all(r.kind == "given" for r in readings)

    def _inside(self, token: int) -> bool:
        """Whether a preposition stands here that takes places, hardly ever persons («в»)."""
        entry = self.text.words[token].entries.get("place_prepositions") if token >= 0 else None
        return bool(entry and entry.get("strong"))

    def _trusted(self, phrase: RolePhrase) -> bool:
        if self.cased:
            return bool(phrase.kinds & _TRUSTED) or phrase.entry["class"] in (
                "head",
                "kin",
                "culture",
                "sport",
                "business",
                "work",
                "education",
            )
        word = self.text.words[phrase.stop - 1]
        return bool(phrase.kinds & _TRUSTED) and word.capital

    def _known_surname(self, name: Settled) -> bool:
        word = self.text.words[name.begin]
        return any(r.kind == "surname" and r.known for r in word.readings) and (
            not any(r.known and not r.kind for r in word.readings) or self._verb_beside(name)
        )

    def _whose_kin(self, name: Settled) -> bool:
        """Whether a surname stands between the noun for a relative and the given name of that one («сестра Иванова
        Мария»)."""
        following = self.at.get(name.end)
        role = self.text.words[name.begin - 1].entries.get("roles") if name.begin else None
        return following is not None and following.kinds == "G" and role is not None and role.get("class") == "kin"

    def _paired(self, name: Settled) -> bool:
        """Whether a coordinator joins a surname to another that is surely one («встреча Белова и Котова»)."""
        words = self.text.words
        for joint, other in (
            (name.begin - 1, self.ending.get(name.begin - 1)),
            (name.end, self.at.get(name.end + 1)),
        ):
            if other is None or not name.cases & other.cases:
                continue
            entry = words[joint].entries.get("coordinators")
            if entry is None or entry.get("kind") != "and":
                continue
            if not other.loose or self._met(other) or (other.kinds == "S" and self._known_surname(other)):
                return True
        return False

    def _sentence_begin(self, name: Settled) -> int:
        return self.text.sentences[self.text.sentence_at(name.begin)].begin

    def _verb_beside(self, name: Settled) -> bool:
        """Whether a finite verb of speech or of the right gender stands next to a name in the nominative."""
        asked = asked_cases(self.text, name.begin)
        if self.cased and ("nom" not in name.cases or (asked and "nom" not in asked)):
            return False
        for at in (name.end, name.begin - 1):
            if not 0 <= at < len(self.text) or self.text.sentence_at(at) != self.text.sentence_at(name.begin):
                continue
            word = self.text.words[at]
            cue = word.entries.get("cues")
            if cue is not None and not cue.get("likened"):
                return True
            if word.form == ":" and at == name.end and name.begin == self._sentence_begin(name):
                return True  # a headline: «Лавров: …»
            if (
                self.cased
                and word.shape == "lower"
                and any(
                    r.pos == "VERB"
                    and r.number != "plur"
                    and (not r.gender or not name.gender or r.gender == name.gender)
                    for r in word.readings[:1]
                )
            ):
                return True
        return False
