"""Whether an expression that the grammar found is meant as a time here: weak ones need support, names and numbers are none."""

from newsevents.analysis import Analysis, Quotation
from newsevents.extractors.dates.composing import Expression
from newsevents.extractors.dates.meanings import Length, Point, Range, Repeat, Shift
from newsevents.extractors.dates.readings import period
from newsevents.extractors.dates.signals import Reader, Signals
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.words import Word

_NUMERIC = frozenset(CHARACTER[n] for n in ("small", "four", "number", "calendar_day", "dotted", "clock", "decimal", "ordinal_number"))
_NAMED = frozenset(CHARACTER[n] for n in ("month", "weekday", "season", "part", "deictic", "noon", "week", "decade", "century"))
_ADVERBS = frozenset(CHARACTER[n] for n in ("deictic", "part", "part_or_day", "season"))
_AGE_SPAN = frozenset(CHARACTER[n] for n in ("small", "from", "until", "to", "and", "or", "dash"))
_UNITS = frozenset(CHARACTER[n] for n in ("century", "day", "week", "year", "quarter"))
_AMOUNT_WITHIN = 5
"""Words before «в год» among which the amount stands."""
_LISTED = 8
"""Members of a coordination that are looked back over."""
_COORDINATING = frozenset(CHARACTER[name] for name in ("comma", "and", "or"))
_OPENING = frozenset(CHARACTER[name] for name in ("from", "in", "at", "onto", "to", "until", "between"))
LONGEST_NAME = 8
"""Words of a quotation that may still be a name."""


class Licence:
    """Judges the expressions of one text."""

    def __init__(self, text: Analysis, signals: Reader) -> None:
        self._text = text
        self._signals = signals

    def granted(self, expression: Expression, signals: Signals) -> Expression | None:
        """The expression, perhaps read otherwise, where it is meant as a time; else None."""
        if signals.behind is not None and signals.behind.entry.get("rejects"):
            return None
        head = expression.cells[expression.first]
        if head.symbol in _NUMERIC and not isinstance(expression.meaning, Length | Shift) and self._signals.trapped(expression.token, "numbers"):
            return None
        if self._signals.trapped(expression.token, "months", back=2) and isinstance(expression.meaning, Point):
            return None
        if self._in_name(expression) or self._as_name(expression) or self._as_street(expression):
            return None
        if isinstance(expression.meaning, Length):
            return self._length(expression, signals)
        if isinstance(expression.meaning, Shift | Range) and not expression.weak:
            return None if isinstance(expression.meaning, Shift) and self._is_age_phrase(expression, signals) else expression
        return expression if self._supported(expression, signals) else None

    # names

    def _in_name(self, expression: Expression) -> bool:
        """Whether the expression stands in a quotation that is a name: it begins with a capital, is short, says nothing."""
        if not self._text.quotations:
            return False
        held = self._text.quotation_at(expression.token)
        return held is not None and held.balanced and self._names(held)

    def _names(self, held: Quotation) -> bool:
        words = self._text.words[held.begin : held.end]
        if not words or len(words) > LONGEST_NAME or not words[0].form[:1].isupper() or words[-1].form in {".", "!", "?", "…", ","}:
            return False
        before = self._text.words[held.open - 1].form if held.open else ""
        if before in {":", ".", "—", "–", ","} or not held.open:
            return len(words) <= 2 and before not in {":", ".", "—", "–"} and bool(before)
        return not any(self._finite(word) for word in words)

    @staticmethod
    def _finite(word: Word) -> bool:
        return bool(word.readings) and word.readings[0].pos in ("VERB", "PARTS", "AUX")

    def _as_name(self, expression: Expression) -> bool:
        """Whether a word is capitalised as the name of somebody or something («Март Хельме», "Black Friday")."""
        words, token = self._text.words, expression.token
        word = words[token]
        if token and self._text.glued(token) and words[token - 1].form == "." and token > 1 and self._text.glued(token - 1):
            return True  # "Kostroma.Today"
        last = expression.cells[expression.last - 1]
        if expression.last - expression.first > 1 and last.symbol in _UNITS and words[last.token].shape == "title":
            following = words[expression.stop] if expression.stop < len(words) else None
            return following is not None and self._nameish(following)
        if expression.stop - token > 1 + (expression.cells[expression.first].symbol == CHARACTER["the"]) or not word.form[:1].isupper():
            return False
        if expression.cells[expression.first].symbol not in _NAMED and not word.entries.get("date_words"):
            return False
        entry = word.entries.get("date_words")
        sentence = self._text.sentences[self._text.sentence_at(token)]
        opening = token == sentence.begin or words[token - 1].shape == "punct" and words[token - 1].form not in {",", ")", ";"}
        whole = sentence.record.kind == "title" or all(w.form.isupper() for w in words[sentence.begin : sentence.end] if w.form.isalpha())
        if word.shape == "upper" and whole:
            return False
        after = words[expression.stop] if expression.stop < sentence.end else None
        followed = after is not None and self._nameish(after)
        if entry is not None and entry.get("proper"):  # a language that writes its days with a capital
            before = words[token - 1] if token > sentence.begin else None
            preceded = before is not None and self._nameish(before) and token - 1 > sentence.begin
            joined = before is not None and before.form.lower() == "and" and token - 2 >= sentence.begin and self._nameish(words[token - 2])
            opened = before is not None and self._nameish(before) and token - 1 == sentence.begin
            later = words[expression.stop + 1] if after is not None and after.form.lower() == "and" and expression.stop + 1 < sentence.end else None
            return followed or preceded or joined or opened or (later is not None and self._nameish(later))
        adverbial = expression.cells[expression.first].symbol in _ADVERBS and not (entry is not None and entry.get("weak"))
        return not opening or (followed and not adverbial)

    def _as_street(self, expression: Expression) -> bool:
        """Whether a day has its month with a capital where the language writes it small («9 Января» is a street)."""
        cells = expression.cells[expression.first : expression.last]
        return len(cells) > 1 and any(
            cell.symbol == CHARACTER["month"] and not cell.get("proper") and self._text.words[cell.token].shape == "title" for cell in cells[1:]
        )

    @staticmethod
    def _nameish(word: Word) -> bool:
        """Whether a word may be part of a name: capitalised, and neither a date word nor one that any sentence begins with."""
        if word.shape not in ("title", "upper", "initial", "mixed") or "date_words" in word.entries or "date_signals" in word.entries:
            return False
        return "prepositions" not in word.entries and "pronouns" not in word.entries and word.form.isalpha() or word.shape == "initial"

    # lengths

    def _length(self, expression: Expression, signals: Signals) -> Expression | None:
        length = expression.meaning
        assert isinstance(length, Length)
        if self._is_age_phrase(expression, signals):
            return None
        if length.rolling:
            return None if length.rolling > 0 and length.amounts[0][0] is None else expression
        if length.attributive:
            entry = expression.cells[expression.first]
            if self._old_behind(expression.stop):
                return None
            if entry.get("age"):
                after = self._text.words[expression.stop] if expression.stop < len(self._text) else None
                return expression if after is not None and "date_spans" in after.entries else None
            return expression
        if expression.weak == "inverted":
            word = self._text.words[expression.token]
            before = expression.neighbour(-1)
            genitive = any(r.pos == "NOUN" and r.case == "gen" for r in word.readings)
            return expression if genitive and (before is None or before.number is None) and expression.cells[expression.first].get("is") != "span" else None
        if expression.weak != "length":
            return None if self._ordinal_unit(expression, length) else expression
        return self._bare(expression, signals, length)

    def _old_behind(self, stop: int) -> bool:
        """Whether "-old" follows: "70-year-old"."""
        words = self._text.words[stop : stop + 2]
        after = words[1:] if words and words[0].form in {"-", "‐", "‑"} else words[:1]
        return bool(after and (entry := after[0].entries.get("date_traps")) and entry.get("ages_after"))

    def _plural(self, expression: Expression) -> bool:
        """Whether the unit is in the plural («последние месяцы»), and no word that has only one («сутки»)."""
        return bool(expression.cells[expression.last - 1].get("plural"))

    def _ordinal_unit(self, expression: Expression, length: Length) -> bool:
        """Whether the number is an ordinal: a unit in the singular, not in the genitive that numerals govern («к 8 минуте»)."""
        amount = length.amounts[0][0]
        unit = expression.cells[expression.last - 1]
        nouns = [r for r in self._text.words[unit.token].readings if r.pos == "NOUN" and r.case]
        counted = isinstance(amount, int) and amount % 10 != 1 and expression.cells[expression.first].symbol == CHARACTER["small"]
        few = isinstance(amount, int) and amount % 10 in (2, 3, 4) and not 11 < amount % 100 < 15
        if not counted or not nouns:
            return False
        if few:
            return all(r.number == "sing" and r.case != "gen" for r in nouns)
        return not any(r.number == "plur" and r.case not in ("nom", "acc", "voc") for r in nouns)

    def _bare(self, expression: Expression, signals: Signals, length: Length) -> Expression | None:
        """A unit without a number: a length after «за», a set after an amount («тысяча в год»), else nothing."""
        grain = length.amounts[0][1]
        nearest = signals.before[0].entry if signals.before else None
        article = expression.cells[expression.first].symbol == CHARACTER["a"]
        before = expression.neighbour(-1)
        per = (nearest is not None and nearest.get("per")) or (article and nearest is None) or (before is not None and before.get("per"))
        if per and grain not in ("hour", "minute", "second") and length.amounts[0][0] is not None and self._amount_before(expression.token):
            expression.meaning = Repeat(period(grain).value)
            return expression
        if length.amounts[0][0] is None:
            return None
        if self._plural(expression):
            return None
        edge = nearest is not None and nearest.get("edge")
        the = expression.cells[expression.first - 1].symbol == CHARACTER["the"] if expression.first else False
        if edge and grain not in ("hour", "minute", "second", "day"):
            from newsevents.extractors.dates.meanings import Relation

            expression.meaning = Point(relation=Relation(grain, 0))
            expression.first -= the
            return expression
        if not length.bare:
            return expression
        if signals.behind is not None and signals.behind.entry.get("lengths"):
            return expression
        if nearest is not None and signals.any("lasting") and not (article and not nearest.get("lasting")) and not the:
            number = self._text.words[expression.cells[expression.last - 1].token]
            return expression if not self._genitive_behind(expression, number) or grain in ("year", "hour", "month", "week") else None
        return None

    def _genitive_behind(self, expression: Expression, _word: Word) -> bool:
        after = self._text.words[expression.stop] if expression.stop < len(self._text) else None
        return after is not None and bool(after.readings) and all(r.case == "gen" for r in after.readings if r.pos in ("NOUN", "ADJ"))

    def _amount_before(self, token: int) -> bool:
        floor = max(token - _AMOUNT_WITHIN, self._text.sentences[self._text.sentence_at(token)].begin)
        return any(
            word.shape in ("digits", "number") or "date_amounts" in word.entries
            or ((entry := word.entries.get("date_words")) is not None and entry["is"] in ("cardinal", "multiplier", "vague"))
            for word in self._text.words[floor:token]
        )  # fmt: skip

    def _is_age_phrase(self, expression: Expression, signals: Signals) -> bool:
        """Whether years are somebody's age: «ему 45 лет», «в возрасте 45 лет», "aged 45 years", «, 45 лет,»."""
        length = expression.meaning.length if isinstance(expression.meaning, Shift) else expression.meaning
        if not isinstance(length, Length) or length.rolling or length.attributive or length.amounts[0][1] not in ("year", "month") or expression.shifted:
            return False
        words, token = self._text.words, expression.token
        sentence = self._text.sentences[self._text.sentence_at(token)]
        for at in range(max(token - 4, sentence.begin), token):
            entry = words[at].entries.get("date_traps")
            if entry is not None and entry.get("ages"):
                return True
        for at in range(expression.stop, min(expression.stop + 2, sentence.end)):
            entry = words[at].entries.get("date_traps")
            if entry is not None and entry.get("ages_after"):
                return True
        if token == sentence.begin:
            return False
        if self._of_people(expression, sentence.begin):
            return True
        before, after = words[token - 1], words[expression.stop] if expression.stop < sentence.end else None
        if before.form == "," and token - 2 >= sentence.begin and words[token - 2].capital and after is not None and after.form in {",", ")"}:
            return True
        if not before.readings or signals.before or length.amounts[0][1] != "year":
            return False
        reading = before.readings[0]
        person = reading.pos == "PRON" or reading.animate
        return person and any(r.case == "dat" and r.pos in ("PRON", "NOUN") for r in before.readings) and not self._verb_before(token, sentence.begin)

    def _of_people(self, expression: Expression, floor: int) -> bool:
        """Whether people stand right before the years, or before a span of years: «подростков 12–15 лет», «детей от 3 до 7 лет»."""
        cells, at = expression.cells, expression.first
        while at and cells[at - 1].symbol in _AGE_SPAN and expression.cells[at - 1].token >= floor:
            at -= 1
        token = cells[at].token
        if token <= floor or (at == expression.first and not isinstance(expression.meaning, Length)):
            return False
        before = self._text.words[token - 1]
        ranged = at < expression.first or (isinstance(expression.meaning, Length) and isinstance(expression.meaning.amounts[0][0], tuple))
        return ranged and bool(before.readings) and before.readings[0].animate and before.readings[0].pos == "NOUN" and before.readings[0].case != "dat"

    def _verb_before(self, token: int, begin: int) -> bool:
        """Whether the clause has its verb before the token: «суд дал ему восемь лет» tells no age."""
        clause = self._text.clause_at(token)
        return clause.verb is not None and begin <= clause.verb < token

    # points and sets

    def _supported(self, expression: Expression, signals: Signals) -> bool:
        point, words = expression.meaning, self._text.words
        head = expression.cells[expression.first]
        supported = signals.any("supports") or bool(head.get("mod")) or self._alone(expression) or self._opened(expression) or self._beside_supported(expression)
        sentence = self._text.sentences[self._text.sentence_at(expression.token)]
        after = words[expression.stop] if expression.stop < sentence.end else None
        if isinstance(point, Point) and point.relation is not None and point.relation.eve and point.part is None and len(point.kinds) == 1:
            return not self._eve_of(after)
        if expression.joined and expression.weak != "listed":
            return True
        core = expression.cells[expression.last - 1] if head.symbol == CHARACTER["the"] else head
        if core.get("doubtful") and not supported and expression.last - expression.first == 1:
            return False
        weak = expression.weak
        if expression.pattern == "listed-after":
            return after is None or after.shape == "punct" or "coordinators" in after.entries or after.form.lower() == "and"
        if not weak:
            return not (isinstance(point, Repeat) and core.symbol == CHARACTER["set"] and head.begin and words[expression.token].capital and expression.token != sentence.begin)
        if weak == "join":
            return False
        if weak == "prep":
            return supported and not self._counts(after, strict=core.symbol in _NUMERIC or expression.pattern == "year-bare")
        if weak == "year":
            if any(r.case for r in after.readings[:1] if r.pos in ("NOUN", "ADJ", "PART")) if after is not None else False:
                return False
            return (signals.any("years") or bool(core.get("mod")) or self._alone(expression) or self._opened_by(expression, ("from", "between")) or self._beside_supported(expression)) and not self._counts(after, strict=True)
        if weak == "day":
            loose = expression.token == sentence.begin or words[expression.token - 1].shape == "punct"
            return (supported or (loose and bool(core.get("loose")))) and not core.get("weak") and not self._noun(after)
        if weak == "weekday":
            return supported or bool(core.get("bare"))
        if weak == "weekdays":
            return supported or self._opened_by(expression, ("to",))
        if weak in ("quarter",):
            return bool(point.year) or ((supported or head.symbol == CHARACTER["the"]) and not self._genitive_noun(after))  # type: ignore[union-attr]  # a point
        if weak == "season" and head.end == expression.end and self._attributive(expression):
            return False
        if weak in ("season", "part", "noon"):
            return supported or not core.get("weak", weak == "noon")
        if weak == "decade":
            return supported or core.get("is") == "decade" or core.get("digits") == 4
        if weak == "dotted":
            return (supported or after is None or after.shape == "punct") and not self._counts(after, strict=True)
        if weak in ("clock", "dotted_clock"):
            zoned = self._alone(expression) or isinstance(point, Point) and point.zone is not None or expression.last - expression.first > 1
            return (zoned or signals.any("clock") or self._opened_by(expression, ("from", "at", "between", "about"))) and not self._signals.trapped(expression.token, "clock", back=3)
        if weak == "clock_part":
            return core.symbol not in (CHARACTER["ordinal"], CHARACTER["ordinal_number"]) or signals.any("hours") or self._opened_by(expression, ("at",))
        if weak == "clock_hour":
            nearest = signals.before[0].entry if signals.before else None
            return (nearest is not None and bool(nearest.get("hours"))) and not self._counts(after, strict=False)
        if weak == "ordinal_hour":
            return after is None or after.shape in ("punct", "digits") or after.readings[:1] == () or after.readings[0].pos not in ("NOUN", "ADJ")
        if weak == "bare_hour":
            return self._opened_by(expression, ("at",)) and (after is None or after.shape == "punct")
        if weak == "set":
            return not self._attributive(expression) and not words[expression.token].capital or expression.token == sentence.begin
        return False

    def _alone(self, expression: Expression) -> bool:
        """Whether the sentence is nothing but the expression: a dateline, a phrase to be resolved."""
        sentence = self._text.sentences[self._text.sentence_at(expression.token)]
        outside = (*self._text.words[sentence.begin : expression.token], *self._text.words[expression.stop : sentence.end])
        return all(word.shape == "punct" for word in outside)

    def _beside_supported(self, expression: Expression) -> bool:
        """Whether the expression is coordinated with one of its kind that a preposition supports («в июне и июле»)."""
        cells, at = expression.cells, expression.first
        if at and cells[at].symbol == CHARACTER["the"]:
            at += 1
        symbol = cells[at].symbol
        for _ in range(_LISTED):
            back = at - 1
            while back > 0 and at - back < 3 and cells[back].symbol in _COORDINATING:
                back -= 1
            if back == at - 1 or back < 0 or cells[back].symbol != symbol:
                return False
            at = back
            if self._signals.around(cells[at].token, cells[at].stop).any("supports") or (at and cells[at - 1].symbol in _OPENING):
                return True
        return False

    def _attributive(self, expression: Expression) -> bool:
        """Whether the expression stands before a noun as its attribute, in a language whose nouns tell it by order alone: "daily cases"."""
        at = expression.stop
        sentence = self._text.sentence_at(expression.token)
        held = self._text.sentences[sentence]
        if at >= held.end or self._text.language.settings.get("cases", True) or self._text.words[at].shape not in ("lower", "title"):
            return False
        reading = self._text.readings(sentence)[at - held.begin]
        return reading is not None and reading.pos in ("NOUN", "ADJ")

    def _opened(self, expression: Expression) -> bool:
        return self._opened_by(expression, ("from", "in", "at", "onto", "to", "until", "between"))

    @staticmethod
    def _opened_by(expression: Expression, names: tuple[str, ...]) -> bool:
        before = expression.neighbour(-1)
        if before is not None and before.symbol == CHARACTER["the"]:
            before = expression.neighbour(-2)
        return before is not None and before.symbol in {CHARACTER[name] for name in names}

    @staticmethod
    def _counts(after: Word | None, *, strict: bool) -> bool:
        """Whether the word behind a number is what it counts."""
        if after is None or not strict:
            return False
        if after.form in {"%", "$", "€", "£", "₽", "°"} or after.shape in ("digits", "number"):
            return True
        if "date_words" in after.entries or after.shape != "lower":
            return False
        return bool(after.readings) and after.readings[0].pos in ("NOUN", "ADJ", "PART") and (
            after.readings[0].case == "gen" or (not after.readings[0].case and after.readings[0].number == "plur")
        )

    @staticmethod
    def _noun(after: Word | None) -> bool:
        return after is not None and bool(after.readings) and after.shape in ("lower", "title") and after.readings[0].pos in ("NOUN", "ADJ") and any(
            r.case in ("gen", "") for r in after.readings
        ) and not any(r.case == "nom" for r in after.readings)

    @staticmethod
    def _genitive_noun(after: Word | None) -> bool:
        """Whether a noun in the genitive follows: «третий квартал города»."""
        return after is not None and "date_words" not in after.entries and bool(after.readings) and after.readings[0].pos == "NOUN" and after.readings[0].case == "gen" and not any(
            r.case in ("nom", "acc") and r.number == after.readings[0].number for r in after.readings
        )

    @staticmethod
    def _eve_of(after: Word | None) -> bool:
        """Whether «накануне» is a preposition here: what follows can only be a genitive."""
        if after is None or after.shape in ("punct", "digits", "number"):
            return False
        if after.shape != "lower" and any(r.kind in ("surname", "given") or not r.known for r in after.readings):
            return False
        if after.entries.get("date_traps") is not None and after.entries["date_traps"].get("determiner"):
            return True
        nominal = [r for r in after.readings if r.pos in ("NOUN", "ADJ", "DET", "PRON", "PART")]
        return bool(nominal) and len(nominal) == len(after.readings) and all(r.case == "gen" and not r.fixed for r in nominal)
