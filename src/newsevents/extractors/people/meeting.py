"""Where the name of another one begins right behind a name: «на встрече с Рубио Лавров …», «сын Седова Адам»."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.people.parts import NONE, Parts


def of_another(text: Analysis, parts: Parts, kinds: Sequence[str], tokens: Sequence[int], at: int) -> bool:
    """Whether two surnames that alone name somebody meet («на встрече с Рубио Лавров …»), or a surname in the
    nominative follows a name in another case («на встрече с Фиданом Иванов …», «в Звенибурге Иванов …»), or, where
    it alone names somebody, a whole name that does not decline («на встрече с Марио Драги Путин …»)."""
    first = parts.cased and bool(kinds) and all(kind == NONE for kind in kinds[:-1])
    if first and kinds[-1] in "SUCG" and _kin_of(text, parts, tokens, at):
        owner, pronoun = text.words[tokens[-1]], None
        if tokens[-1] > 1:
            pronoun = text.words[tokens[-1] - 2].entries.get("pronouns")
        owned = pronoun is not None and pronoun.get("possessive")  # «её сестра Анна Седова»
        man = any(r.gender == "m" and r.case == "gen" for r in owner.readings)
        return kinds[-1] != "G" or (man and not owned)
    if not kinds or kinds[-1] not in "GSU" or not parts.cased:
        return False
    word, last = text.words[at], text.words[tokens[-1]]
    own = word.readings[:1]
    alone = len(kinds) == 1 and kinds[0] != "G" and parts.listed(word) and parts.listed(last)
    if alone or not own or "initial" in (word.shape, last.shape):
        return alone
    listed = "surnames" in word.entries and kinds[-1] != "G"
    surname = listed or (own[0].kind == "surname" and own[0].known and own[0].case == "nom")
    declines = own[0].gender == "m" and not own[0].fixed  # no «Моди», no «Мадуро»
    return surname and declines and _governed(text, parts, kinds, tokens, listed)


def _kin_of(text: Analysis, parts: Parts, tokens: Sequence[int], at: int) -> bool:
    """Whether the name read stands behind the noun for a relative, whose given name follows: «сын Седова Адам»."""
    first = tokens[-1]
    role = text.words[first - 1].entries.get("roles") if first else None
    if role is None or role.get("class") != "kin" or parts.of(text.words[at].form) != "G":
        return False
    return any(r.case == "nom" for r in text.words[at].readings)


def _governed(text: Analysis, parts: Parts, kinds: Sequence[str], tokens: Sequence[int], listed: bool) -> bool:
    """Whether a preposition, or a role in its case, stands before the name read last, which is in no nominative.
    Behind women's names surnames need not decline: there, only a place is sure."""
    last, begin = text.words[tokens[-1]], len(kinds) - 1
    while begin and kinds[begin - 1] in "GSU":
        begin -= 1
    first, readings = tokens[begin], last.readings[:1]
    gender, case = (readings[0].gender, readings[0].case) if readings else ("", "")
    if last.guessed and case != "loc" and not readings[0].fixed:
        gender, case = parts.declined(last.form)
    if not first or (gender == "f" and case != "loc") or case == "nom":
        return False
    before, entries = text.reading_at(first - 1), text.words[first - 1].entries
    governed = "prepositions" in entries
    if not case or readings[0].fixed:
        return governed and listed and begin < len(kinds) - 1
    titled = "roles" in entries and before is not None and before.case == case
    return governed or (titled and kinds[-1] != "G")
