"""The tags of OpenCorpora, which pymorphy3's dictionaries are written in, as the features of readings."""

from typing import Final

from newsevents.words import Reading

_CASES: Final = {
    "nomn": "nom", "gent": "gen", "gen1": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
    "ablt": "ins", "loct": "loc", "loc1": "loc", "loc2": "loc", "voct": "voc",
}  # fmt: skip
_PARTS: Final = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJS", "COMP": "ADV", "VERB": "VERB", "INFN": "INF", "PRTF": "PART",
    "PRTS": "PARTS", "GRND": "GERUND", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "PRED", "PREP": "PREP",
    "CONJ": "CONJ", "PRCL": "PRCL", "INTJ": "INTJ", "NUMB": "NUM", "ROMN": "NUM",
}  # fmt: skip
_KINDS: Final = {"Name": "given", "Surn": "surname", "Patr": "patronymic", "Geox": "place", "Orgn": "org"}
_GENDERS: Final = {"masc": "m", "femn": "f", "neut": "n"}
_PERSONS: Final = {"1per": "1", "2per": "2", "3per": "3"}
_TENSES: Final = {"past": "past", "pres": "pres", "futr": "fut"}
_NAMED: Final = {
    grammeme: (feature, value)
    for feature, names in (
        ("case", _CASES), ("pos", _PARTS), ("kind", _KINDS), ("gender", _GENDERS), ("person", _PERSONS),
        ("tense", _TENSES),
    )
    for grammeme, value in names.items()
}  # fmt: skip
"""The feature that a grammeme names, and its value."""
_FINITE: Final = frozenset({"past", "pres", "futr", "impr", "Impe", "sing", "plur", "masc", "femn", "neut"})
"""What a tag names of every finite verb, one of them at least."""


def features_of(tag: str) -> Reading | None:
    """What an OpenCorpora tag names, as the reading of no word; None for punctuation and what is unknown."""
    told: dict[str, str] = {}
    names = tag.replace(" ", ",").split(",")
    held = frozenset(names)
    for grammeme in names:
        named = _NAMED.get(grammeme)
        if named is not None:
            told.setdefault(named[0], named[1])  # of two, the first one counts
    pos = told.get("pos")
    if pos is None:
        return None
    if pos == "ADJ" and ("Apro" in held or "&pron" in held):
        pos = "DET"
    if pos == "VERB" and ("infn" in held or _FINITE.isdisjoint(held)):  # some Ukrainian tags do not say so
        pos = "INF"
    elif pos == "VERB" and "Impe" in held:
        pos = "PARTS"
    elif pos == "PRON" and "case" not in told:
        pos = "ADV"  # «тоді», «звідти»: pronouns to the Ukrainian dictionary
    elif pos == "ADJ" and ("pssv" in held or "actv" in held):
        pos = "PART"
    singular = "sing" in held or "gender" in told or "NOUN" in held
    return Reading(
        "",
        pos,
        told.get("case") or ("nom" if pos == "NOUN" and "Fixd" not in held else ""),  # the Ukrainian tags omit some
        "plur" if "plur" in held else "sing" if singular else "",
        "" if "ms-f" in held else told.get("gender", ""),
        told.get("person", ""),
        told.get("tense", ""),
        "perf" if "perf" in held else "impf" if "impf" in held else "",
        "impr" if pos == "VERB" and "impr" in held else "indc" if pos == "VERB" else "",
        "pssv" if "pssv" in held or pos == "PARTS" else "actv" if "actv" in held else "",
        "anim" in held,
        told.get("kind") or ("abbr" if "Abbr" in held else ""),
        fixed="Fixd" in held,
        transitive="tran" in held,
    )
