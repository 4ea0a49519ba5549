"""Names as they are told of an event: in the nominative, where the language has cases."""

from typing import Final

from newsevents.analysis import Analysis, Phrase

_PAIRS: Final = (("«", "»"), ("“", "”"), ("„", "“"))


def nominative(text: Analysis, phrase: Phrase) -> str:
    """The phrase with its head and what agrees with it in the nominative; as it stands where there are no cases.

    Quotation marks at its edges are left out.
    """
    words, morphology = text.words, text.language.morphology
    parts: list[str] = []
    last = None
    for token in range(phrase.begin, phrase.end):
        word = words[token]
        form = word.form
        if token <= phrase.head and phrase.case not in ("", "nom"):
            reading = next((r for r in word.readings if r.case == phrase.case and r.pos not in ("PREP", "CONJ")), None)
            if reading is not None:
                head = words[phrase.head].readings[:1]
                agrees = token < phrase.head and reading.pos in ("ADJ", "PART", "DET")
                gender = head[0].gender if agrees and head and reading.number != "plur" else ""
                if agrees and not gender and reading.gender == "n" and head and head[0].animate:
                    gender = "m"  # «австрийским коллегой»: a noun of either gender, and never a neuter
                form = morphology.inflect(form, reading, case="nom", number=reading.number, gender=gender)
        gap = "" if last is None or text.glued(token) else " "
        parts.append(gap + form)
        last = token
    return _closed("".join(parts).strip('«»"“”„ '))


def role_name(text: Analysis, phrase: Phrase) -> str:
    """The same of a role without a name, which owes a capital letter to its place in the sentence alone: «учёные
    (прибыли)» behind a full stop."""
    name, word = nominative(text, phrase), text.words[phrase.begin]
    first = text.sentences[text.sentence_at(phrase.begin)].begin
    placed = word.shape == "title" and phrase.begin == first and (text.language.cased or phrase.begin == phrase.head)
    common = word.common and not (word.readings and word.readings[0].kind)
    return name[:1].lower() + name[1:] if placed and common else name


def _closed(name: str) -> str:
    """The name with the closing mark that belongs to an opening one within it: «цеха „Прибоя“»."""
    for opened, closed in _PAIRS:
        if name.count(opened) > name.count(closed):
            return name + closed
    return f'{name}"' if name.count('"') % 2 else name
