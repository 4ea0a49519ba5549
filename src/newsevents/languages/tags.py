"""The tags of OpenCorpora, which pymorphy3's dictionaries are written in, as the features of readings."""

from functools import cache
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
_FINITE: Final = frozenset({"past", "pres", "futr", "impr", "Impe", "sing", "plur", "masc", "femn", "neut"})
"""What a tag names of every finite verb, one of them at least."""


@cache
def features_of(tag: str) -> Reading | None:
    """What an OpenCorpora tag names, as the reading of no word; None for punctuation and what is unknown."""
    grammemes = tag.replace(" ", ",").split(",")
    held = set(grammemes)
    pos = next((_PARTS[g] for g in grammemes if g in _PARTS), None)
    if pos is None:
        return None
    if pos == "ADJ" and ("Apro" in held or "&pron" in held):
        pos = "DET"
    if pos == "VERB" and ("infn" in held or not held & _FINITE):  # some Ukrainian tags do not say so
        pos = "INF"
    elif pos == "VERB" and "Impe" in held:
        pos = "PARTS"
    elif pos == "ADJ" and held & {"pssv", "actv"}:
        pos = "PART"

    def pick(names: dict[str, str]) -> str:
        return next((names[g] for g in grammemes if g in names), "")

    number = "plur" if "plur" in held else "sing" if held & {"sing", "masc", "femn", "neut"} or "NOUN" in held else ""
    return Reading(
        "",
        pos,
        pick(_CASES) or ("nom" if pos == "NOUN" and "Fixd" not in held else ""),  # the Ukrainian tags omit some
        number,
        "" if "ms-f" in held else pick(_GENDERS),
        pick(_PERSONS),
        pick(_TENSES),
        "perf" if "perf" in held else "impf" if "impf" in held else "",
        "impr" if pos == "VERB" and "impr" in held else "indc" if pos == "VERB" else "",
        "pssv" if "pssv" in held or pos == "PARTS" else "actv" if "actv" in held else "",
        "anim" in held,
        pick(_KINDS) or ("abbr" if "Abbr" in held else ""),
        fixed="Fixd" in held,
        transitive="tran" in held,
    )
