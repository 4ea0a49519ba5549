"""A verb that reports, as it stands in a zone."""

from newsevents.extractors.reports.media import publishes
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.taking import Complement, gerund_at
from newsevents.extractors.reports.zones import Zone
from newsevents.lexicon import Entry
from newsevents.matching import Match


class CueVerb:
    """A verb that reports: its tokens, what it takes, the tokens of its own clause.

    ``aside`` tells a clause that stands beside what it reports; ``opener`` is the «как» that opens it. ``parting`` are
    the tokens that part the verb from the subject behind it, and those the subject is in.
    """

    __slots__ = ("aside", "match", "opener", "parting", "region", "takes")

    def __init__(
        self,
        match: Match,
        takes: Complement | None,
        region: Range,
        aside: bool = False,
        opener: int | None = None,
    ) -> None:
        self.match = match
        self.takes = takes
        self.region = region
        self.aside = aside
        self.opener = opener
        self.parting: tuple[Range, Range] | None = None

    @property
    def begin(self) -> int:
        """The verb's token."""
        return self.match.begin

    def frames(self) -> tuple[str, ...]:
        """What the word list says that the verb takes."""
        return tuple(self.match.entry.get("frame", ()))

    def tells_clause(self) -> bool:
        """Whether a clause stands behind the verb as what is said."""
        return self.takes is not None and self.takes.frame == "that"


def takes_gerund(zone: Zone, cue: CueVerb) -> bool:
    """Whether the gerund that a verb takes stands right behind it: "denied selling sketches", "recommends not taking
    pills"."""
    end = cue.match.end
    return not zone.cased and "gerund" in cue.frames() and gerund_at(zone, end + zone.is_in(end, "negations"))


def opens_clause(zone: Zone, token: int) -> bool:
    """Whether a conjunction or a relative word stands at the token."""
    entries = zone.word(token).entries
    return "content_openers" in entries or "relatives" in entries


def outside(zone: Zone, entry: Entry, tokens: Range) -> bool:
    """Whether none of the nouns as whose object alone a cue tells something stands in a phrase: "ordered an inquiry",
    but "ordered a pizza"."""
    only = entry.get("only")
    return only is not None and not any(zone.is_in(t, only) for t in range(*tokens))


def spoken_by(zone: Zone, report: Report) -> bool:
    """Whether the source is one of those by whom alone the cue tells something: "the court heard that", "the Post
    has learned that"."""
    by = report.entry.get("by") if report.entry is not None else None
    if by == "media":
        return report.source is not None and publishes(zone, report.source)
    return by is None or (report.source is not None and any(zone.is_in(t, by) for t in range(*report.source)))


def relative_subject(zone: Zone, cue: CueVerb) -> bool:
    """Whether a relative word is the subject of the verb, in languages without case: "left, waving a plan that
    described the dam as old"."""
    token = cue.begin - 1
    while token > cue.region[0] and (r := zone.reading(token)) is not None and r.pos in ("AUX", "ADV"):
        token -= 1
    reading = zone.reading(token) if not zone.cased and token > cue.region[0] else None
    return reading is not None and reading.pos == "PRON" and zone.is_in(token, "relatives")


def relative_opens(zone: Zone, begin: int, end: int) -> bool:
    """Whether a relative word stands first in a stretch, or right behind its first word («слова которого»)."""
    return any(token_is(zone, token, "relatives") for token in range(begin, min(begin + 2, end)))


def token_is(zone: Zone, token: int, category: str) -> bool:
    """Whether the word at a token is in a list."""
    return category in zone.word(token).entries


def limited(zone: Zone, verb: int, helper: Entry) -> bool:
    """Whether a conditional tells that no more was said than what follows: "would say only that he was tired"."""
    near = [t for t in (verb - 1, verb + 1) if zone.begin <= t < zone.end]
    return helper.get("mood") == "cond" and any(token_is(zone, token, "limiting") for token in near)


def participle_behind_as(zone: Zone, token: int) -> bool:
    """Whether a past participle tells who or what says so: "as noted by the ministry", "as stated in the report"."""
    tells = token + 1 < zone.end and token_is(zone, token + 1, "prepositions")
    return tells and zone.word(token).has("PART", tense="past") is not None
