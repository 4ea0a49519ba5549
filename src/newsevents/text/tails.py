"""What follows the head of a noun phrase: genitives, names, names in quotation marks, possessives."""

from typing import Final

from newsevents.text.clausewords import ClauseWords, dates, month, nameless, names_partners
from newsevents.text.marks import CLOSE, DASHES, MARKS, OPEN
from newsevents.text.namesbehind import acts_behind, name_end, of_bearer, particles
from newsevents.words import Reading, Word

HEADS: Final = frozenset({"NOUN", "PRON"})
_ATTRIBUTES: Final = frozenset({"modifier", "ordinal", "cardinal", "quality"})
_DESCRIBING: Final = frozenset({"hour", "day", "week", "weekend", "year", "season", "part"})
"""Date words that tell of what kind somebody is where they begin a sentence: "Summer visitors said"."""
_NAMELESS: Final = frozenset(
    {"month", "weekday", "day", "week", "month_unit", "year", "season", "part", "decade", "hour"}
)
"""Date words that nobody's name follows in the same phrase."""
_COUNTED_FROM: Final = frozenset({"ago", "earlier", "later"})
"""Words behind a length of time that tell from where it is counted."""
SETTLEMENTS: Final = frozenset({"city", "town", "village"})
"""Kinds of places whose nouns stand before a name that need not be declined."""
PARTNERS: Final = 4
"""Further names in the name of a firm, at most."""
LONGEST: Final = 40
"""Tokens after which a phrase is cut."""


def _may_be_name(word: Word) -> bool:
    """Whether an unknown word may be a name: no compound that ends in a common noun («Telegram-канал»)."""
    _, joint, last = word.form.rpartition("-")
    return word.guessed and not (joint and last.islower())


class Tail:
    """Reads on behind the head of a phrase, which may be in one of the ``cases``; ``governed``: by a preposition."""

    def __init__(self, held: ClauseWords, cases: tuple[str, ...], governed: bool = False) -> None:
        self.held = held
        self.cases = cases
        self.governed = governed

    def end(self, at: int, head: int) -> int:
        """Past what belongs to the head: genitives, names, names in quotation marks, possessives."""
        words, readings, tokens = self.held.words, self.held.readings, self.held.tokens
        last = readings[head]
        ahead, stop = at, min(len(tokens), head + LONGEST)
        while ahead < stop and tokens[ahead] == tokens[ahead - 1] + 1:
            word, reading = words[ahead], readings[ahead]
            if word.capital and (sides := self._sides(ahead)):
                at = ahead = ahead + sides
                continue
            if "name_particles" in word.entries and (names := particles(self.held, ahead)):
                at = ahead = ahead + names
                continue
            if word.shape == "punct" and (partners := self._partners(ahead)):
                at = ahead = ahead + partners
                continue
            if reading is None:
                if self.held.hyphen(ahead):
                    ahead += 1
                    continue
                if nameless(word) or (
                    word.shape == "digits" and not self.held.cased and dates(words[ahead - 1])
                ):
                    at = ahead = ahead + 1
                    continue
                behind = self._quoted_name(ahead) if word.form in MARKS and word.form not in CLOSE else None
                if behind is None:
                    break
                at = ahead = behind
                if self.held.cased:
                    break  # «в аэропорту «Звартноц» гостя встречал …»: what follows a quoted name is another phrase
                continue
            if reading.pos == "PRCL" and reading.kind == "possessive":
                ahead += 1
                continue
            owned = readings[ahead - 1]
            if owned is not None and owned.kind == "possessive" and word.has("NUM") is not None:
                ahead += 1  # "Rubin's first visit", where the number may be an adverb, too
                continue
            if self._owned_participle(ahead):
                ahead += 1
                continue
            if self._names_another(ahead, reading) or (ahead == head + 1 and self._of_other_letters(head)):
                break
            if words[ahead - 1].guessed and self._is_another(ahead, reading):
                break
            title = word.shape == "title"
            if (title and acts_behind(self.held, self.cases, ahead)) or self._measure_begins(ahead):
                break
            if ahead == head + 1 and self._guest_behind(head, ahead, reading):
                break
            named = last is not None and (last.kind == "given" or _may_be_name(words[ahead - 1]))
            surname = self.held.cased and named and title
            continues = surname or self._continues(word, reading, last) or self._of_field(ahead, word)
            continues = continues or self._begins_name(ahead) or self._of_settlement(ahead, reading)
            continues = continues or (title and of_bearer(self.held, self.cases, head, ahead))
            if not continues or (not surname and self._date_ends(ahead)):
                break
            ahead += 1
            if surname or reading.pos in HEADS:
                at, last = ahead, reading
        return at

    def _sides(self, at: int) -> int:
        """How many tokens the two sides of an event have that are told by their names alone, a dash between: «на
        саммите Россия – АСЕАН»; 0 where none begin here."""
        words, tokens = self.held.words, self.held.tokens
        if "frames" not in words[at - 1].entries:
            return 0
        dash = name_end(self.held, at)
        if dash >= len(words) or words[dash].form not in DASHES:
            return 0
        end = name_end(self.held, dash + 1)
        return end - at if end > dash + 1 and tokens[end - 1] - tokens[at] == end - 1 - at else 0

    def _partners(self, at: int) -> int:
        """How many tokens of a firm's name follow that names several and joins the last one by a sign: "Moss, Hill &
        Co"; a comma opens them behind a preposition alone."""
        words = self.held.words
        if self.held.cased or not words[at - 1].capital:
            return 0
        end, stop = at, min(len(words) - 1, at + 2 * PARTNERS)
        while end < stop and words[end].form == "," and words[end + 1].capital and self.governed:
            end += 2
        joined = end < stop and names_partners(words[end]) and words[end + 1].capital
        return end + 2 - at if joined and self.held.tokens[end + 1] - self.held.tokens[at] == end + 1 - at else 0

    def _of_other_letters(self, head: int) -> bool:
        """Whether a name in Latin letters behind a preposition stands before one in letters of the text, which is
        another one's: «написал в Telegram Иван Белов»."""
        name, behind = self.held.words[head], self.held.words[head + 1]
        latin = self.held.cased and self.governed and name.capital and name.form.isascii()
        return latin and behind.shape == "title" and not behind.form.isascii()

    def _names_another(self, at: int, reading: Reading) -> bool:
        """Whether a given name in the nominative follows a whole name in another case: «по приглашению Павла Громова
        Иван Рубцов прибыл»."""
        before, last = self.held.words[at - 1], self.held.readings[at - 1]
        if not self.held.cased or before.shape != "title" or last is None or self.held.words[at].shape != "title":
            return False
        if reading.kind != "given":
            return self._surname_behind(at, reading)
        named = last.kind in ("given", "surname") and last.case not in ("", "nom")
        if not named and at > 1 and self.cases and "nom" not in self.cases:  # «с Иваном Лордкипанидзе Пётр …»
            named = self.held.words[at - 2].shape == "title"
        return named and {case for case, _ in self.held.words[at].cases} == {"nom"}

    def _surname_behind(self, at: int, reading: Reading) -> bool:
        """Whether a word that does not change follows given name and surname in a case that they show: «на встрече с
        Павлом Громовым Рютте сказал»."""
        held = self.held
        given = held.readings[at - 2] if at > 1 and held.words[at - 2].shape == "title" else None
        if given is None or given.kind != "given" or not (reading.fixed or held.words[at].guessed):
            return False
        shown = {case for case, _ in held.words[at - 1].cases}
        own = {case for case, _ in held.words[at].cases} if not reading.fixed else frozenset({"nom"})
        return bool(shown) and "nom" not in shown and "nom" in own

    def _is_another(self, at: int, reading: Reading) -> bool:
        """Whether a surname in the nominative follows an unknown name in another case, or one that alone names
        somebody: «на встрече с Рубио Лавров заявил», «в Звенибурге Иванов заявил». Behind what may be a woman's name a
        surname need not decline."""
        before, word, last = self.held.words[at - 1], self.held.words[at], self.held.readings[at - 1]
        if not self.held.cased or word.shape != "title" or last is None or "nom" in self.cases:
            return False
        listed = "surnames" in word.entries
        surname = listed or (reading.kind == "surname" and reading.known and reading.case == "nom")
        if not surname or reading.fixed or reading.gender != "m":
            return False
        if "surnames" in before.entries:
            return listed
        return last.case not in ("", "nom") and (last.gender == "m" or self.cases == ("loc",))

    def _guest_behind(self, head: int, at: int, reading: Reading) -> bool:
        """Whether a person is named behind a place, or told by his role behind a region or a town, which nobody owns:
        «в Осло Ивана Рубцова ждёт премьер», «приезд в регион министра Рубцова»."""
        place = self.held.readings[head]
        if place is not None and place.kind == "place" and reading.kind == "given":
            return True
        if not (self.governed and self.held.cased) or "place_nouns" not in self.held.words[head].entries:
            return False
        return reading.animate and reading.number == "sing" and "roles" in self.held.words[at].entries

    def _owned_participle(self, at: int) -> bool:
        """Whether a participle stands between an owner and what he has: "Smith's planned visit"."""
        before, reading = self.held.readings[at - 1], self.held.readings[at]
        possessive = before is not None and before.pos == "PRCL" and before.kind == "possessive"
        return possessive and reading is not None and reading.pos == "PART"

    def _measure_begins(self, at: int) -> bool:
        """Whether a length of time, or a time told from now, stands behind: "to Berlin two days later", "Smith last
        week met", "an audit two years ago found"."""
        words, readings = self.held.words, self.held.readings
        if self.held.cased or at + 1 >= len(words) or words[at].shape not in ("lower", "number", "digits"):
            return False
        reading, before = readings[at], readings[at - 1]
        entry = words[at].entries.get("date_words")
        noun = before is not None and before.pos == "NOUN" and not dates(words[at - 1])
        if noun and entry is not None and entry["is"] == "modifier" and entry.get("offset"):
            return dates(words[at + 1]) and words[at + 1].shape == "lower"
        counts = reading is not None and reading.pos == "NUM"
        if not counts or dates(words[at - 1]) or not dates(words[at + 1]):
            return False
        behind = words[at + 2].entries.get("date_words") if at + 2 < len(words) else None
        return words[at - 1].capital or (noun and behind is not None and behind["is"] in _COUNTED_FROM)

    def _date_ends(self, at: int) -> bool:
        """Whether a date ends before a word: "on Tuesday Lindner spoke"; with cases, before a name («5 мая Лехто»), and
        before what is of no day: «5 мая министра принял король», but «5 мая минувшего года»."""
        before, word = self.held.words[at - 1].entries.get("date_words"), self.held.words[at]
        if not self.held.cased and word.capital and self.held.words[at - 1].shape == "digits" and not dates(word):
            return at > 1 and month(self.held.words[at - 2])  # "On March 16 Minister Holm spoke"
        if before is None or dates(word):
            return False
        if not self.held.cased and (before["is"] in _ATTRIBUTES or (word.capital and "media_nouns" in word.entries)):
            return False  # "Rubin's previous visit", "business leaders", "the Sunday Times"
        if at == 1 and before["is"] in _DESCRIBING and word.shape == "lower" and self._opens_sentence():
            return False
        if not self.held.cased or before["is"] == "weekday":
            return True
        if word.shape == "lower" and at > 1 and before["is"] == "month" and self.held.words[at - 2].shape == "digits":
            return at + 1 >= len(self.held.words) or not dates(self.held.words[at + 1])
        named = word.shape == "title" or (self.held.cased and word.shape == "upper")  # «у січні МЗС заявило»
        return named and self.held.words[at - 1].shape == "lower" and before["is"] in _NAMELESS

    def _opens_sentence(self) -> bool:
        """Whether the clause begins its sentence, in languages without case."""
        text, first = self.held.text, self.held.tokens[0]
        return not self.held.cased and text.sentences[text.sentence_at(first)].begin == first

    def _continues(self, word: Word, reading: Reading, last: Reading | None) -> bool:
        if not reading.nominal or reading.pos == "PRON" or (last is not None and last.pos == "PRON"):
            return False
        if not self.held.cased:
            return reading.pos in ("NOUN", "ADJ", "NUM")
        if last is not None and last.kind == "place" and not word.capital:
            return False  # «принял в Ереване министра»: a place governs no genitive
        if not word.capital or reading.pos not in ("NOUN", "ADJ"):
            return word.genitive and not (("nom", "sing") in word.cases and self._acts(word, last))
        return self._name_continues(word, last)

    def _begins_name(self, at: int) -> bool:
        """Whether a capitalised word between a role and another one is a given name that reads as something else: «з
        прем'єркою Кадрі Тамм»; one that may be a nominative, where the other shows the case of the role: «з колегою
        Гунтісом Пуріньшем»."""
        held, words = self.held, self.held.words
        if not held.cased or at + 1 >= len(words) or "nom" in self.cases or "roles" not in words[at - 1].entries:
            return False
        own, behind = ({case for case, _ in words[place].cases} for place in (at, at + 1))
        if words[at].shape != "title" or words[at + 1].shape != "title" or not own or not held.joined(at + 1):
            return False
        return "nom" not in own or ("nom" not in behind and not behind.isdisjoint(self.cases))

    def _of_settlement(self, at: int, reading: Reading) -> bool:
        """Whether a place in the nominative is the name of a town or village behind the noun for it: «с жителями села
        Сургут»."""
        if not self.held.cased or reading.kind != "place":
            return False
        noun = self.held.words[at - 1].entries.get("place_nouns")
        return noun is not None and noun.get("kind") in SETTLEMENTS

    def _of_field(self, at: int, word: Word) -> bool:
        """Whether a plural for people may as well be the genitive of what a role or a house is of, and as likely:
        «міністр енергетики»."""
        before = self.held.words[at - 1].entries
        if word.genitive or word.shape != "lower" or not ("roles" in before or "institutions" in before):
            return False
        own = word.readings[0]
        return own.animate and any(
            (r.pos, r.case, r.number, r.animate) == ("NOUN", "gen", "sing", False) and r.score >= own.score
            for r in word.readings
        )

    def _acts(self, word: Word, last: Reading | None) -> bool:
        """Whether a word behind an oblique noun is rather a nominative, since only as a plural it may be a genitive:
        «на допиті чоловік заявив», «в суде солдат сказал», but «до десяти чоловік»."""
        if "nom" in self.cases or last is None or last.pos != "NOUN" or ("gen", "sing") in word.cases:
            return False
        own = word.readings[0]
        return own.animate and any(r.case == "nom" and r.lemma == own.lemma for r in word.readings)

    def _name_continues(self, word: Word, last: Reading | None) -> bool:
        """Whether a capitalised noun is a genitive or in the head's case: «госсекретарь США Марко Рубио»."""
        own = [r for r in word.readings if r.nominal]
        if not own or not self.cases or (word.shape == "upper" and not any(r.known for r in own)):
            return True  # «поездка главы ОВЦС в Рим»: letters that no dictionary has are not declined
        nominative = own[0].case == "nom" and not own[0].fixed
        if nominative and "nom" not in self.cases and (last is None or last.kind != "given"):
            return False  # «после визита Трамп …»: another phrase begins
        return any(
            r.fixed or not r.case or r.case in self.cases or (r.case == "gen" and r.number != "plur") for r in own
        )

    def _quoted_name(self, at: int) -> int | None:
        """The place behind a short quoted name that begins here («Известия»), or None."""
        opened = self.held.tokens[at]
        if self.held.words[at].form not in OPEN and at + 1 < len(self.held.tokens) and not self.held.joined(at + 1):
            return None
        quotation = self.held.text.quotation_from(opened)
        if quotation is None or quotation.close is None or quotation.end - quotation.begin > 6:
            return None
        if not self.held.cased and self.held.text.words[quotation.begin].shape == "lower":
            return None  # "would visit Oslo "very soon""
        stop = at + quotation.close + 1 - opened
        return stop if stop <= len(self.held.tokens) and self.held.tokens[stop - 1] == quotation.close else None
