"""How likely a mention tells of an event that is told already."""

from typing import Final

from newsevents.extractors.visits.continuing import (
    as_told,
    joins,
    light,
    of_same_stay,
    on_the_eve,
    put_off,
    status_fits,
    still_ahead,
    tells_first,
    whole_of,
)
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.distinct import is_another
from newsevents.extractors.visits.drafts import MEETINGS, TALKS, Draft, times_agree
from newsevents.extractors.visits.headings import heads
from newsevents.extractors.visits.identities import is_new
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.places import CITY, agree
from newsevents.extractors.visits.sameness import Sameness
from newsevents.extractors.visits.told import Told
from newsevents.frames import data_of
from newsevents.gazetteer import gazetteer_of
from newsevents.records import Organization, Person, Place
from newsevents.text.marks import MARKS

_NEW: Final = frozenset({"previous", "next", "other"})
_WORDS: Final = frozenset({"lower", "title"})
_CERTAIN: Final = 11.0
"""How likely a mention is of what it resumes, or joins, or carries: more than anything else."""
_MUCH: Final = 2
"""Mentions of an event, at most, that need not be the one that the article is about."""
REACH: Final = 12
"""Sentences over which a bare noun still resumes an event."""


class Likeness(Sameness):
    """Compares mentions with drafts."""

    def capital(self, state: str) -> str | None:
        """The code of a state's capital."""
        return gazetteer_of(self.text.language).capital(state)

    def is_accredited(self, party: Party) -> bool:
        """Whether somebody is an ambassador, who lives in the state where he is received."""
        record = self.parties.by_id.get(party.entity or "")
        if not isinstance(record, Person):
            return False
        listed, fold = self.text.language.list("roles"), self.text.language.folding
        entries = (listed.get(word) for role in record.roles for word in fold(role.name).split())
        return any(entry is not None and entry.get("accredited") for entry in entries)

    def of(self, told: Told, draft: Draft) -> float:
        """How likely a mention tells of a draft; 0 where it cannot."""
        words = self.text.words
        if (resumed := told.frame.get("resumes")) is not None and told.series != "next":
            return _CERTAIN if any(m.trigger == resumed for m in draft.mentions) else 0.0
        if any(joins(words, m, told) or joins(words, told, m) for m in draft.mentions):
            return _CERTAIN
        if self._introduced(told) or tells_first(told, draft):
            return 0.0
        if heads(self.text, draft, told):
            return 4 + 1.0 / (1 + told.sentence - draft.last)
        same_clause = any(m.frame.clause is told.frame.clause for m in draft.mentions)
        lights = draft.kind == "visit" and told.kind == "visit" and same_clause and light(told, draft)
        if lights and told.series == "other" and self.fits(told, draft):
            return _CERTAIN  # «отправится с ответным визитом»
        if not self._possible(told, draft) or self._with_others(told):
            return 0.0
        real = any(m.verdict.status != "possible" for m in draft.mentions)
        near_by = REACH if told.sites and agree(told.sites, draft.sites) else 1
        off = told.counting and draft.settled() in STRONG
        alike = told.kind == draft.kind or {told.kind, draft.kind} <= TALKS
        if told.counting and alike and real and not off and told.sentence - draft.last <= near_by:
            main = 1.0 * (len(draft.mentions) > _MUCH)
            return 3 + (near_by == REACH) + main + 1.0 / (1 + told.sentence - draft.last)
        shared = len(self.shared(told.everyone(), draft.everyone()))
        place = agree(told.sites, draft.sites)
        time = times_agree(told.when, draft.when)
        near = 1.0 / (1 + max(told.sentence - draft.last, 0))
        if lights:
            return 10 + near
        if whole_of(told, draft) and told.sentence - draft.last <= REACH:
            return 2 + near
        if told.kind == "visit" and told.frame.get("strict") and shared and not told.sites:
            offered = draft.mentions[-1].verdict.status == "possible" and told.sentence - draft.last <= 2
            return 2 + near if offered else 0.0  # «пригласил посла в Рим. Тот принял приглашение»
        if told.bare and self._apart(told, draft):
            return 0.0
        if told.bare or (told.series == "same" and not shared):
            resumes = told.frame.pos == "noun" and told.sentence - draft.last <= REACH and not self._any_of(told)
            ahead = still_ahead(told, draft)
            resumes = resumes and not (told.frame.get("strict") and self._of_forum(told, draft))
            resumes = resumes and not (ahead and told.order == "after")  # "will meet Smith. He said after the meeting"
            alike = told.kind == draft.kind and not ahead and not self._of_forum(told, draft)
            return (0.4 if alike else 0.1) + near if resumes else 0.0
        if told.tour and draft.tour and (shared or not told.everyone()):
            return 2 + near if told.sentence - draft.last <= REACH else 0.0
        nobody = not told.everyone() or self._only_joined(told)
        if nobody and told.frame.pos == "noun" and told.sentence - draft.last <= (2 if told.kind == draft.kind else 1):
            place, time = place or place is None, time or time is None
        unnamed = nobody or not draft.everyone()
        if unnamed and place and told.sentence - draft.last <= 2:
            shared += 1  # a headline without names, and the sentence that gives them
        weight = 2 * min(shared, 2) + (2 if place else 0) + (2 if time else 0)
        if nobody and told.frame.pos == "noun":
            weight += 1
            offered = not draft.when and all(m.verdict.status == "possible" for m in draft.mentions)
            weight += offered and told.sentence - draft.last <= REACH  # «пригласил его. Визит намечен на май»
        if told.role in ("welcome", "leaving", "reception"):
            weight += 1 if shared else 0
        if told.role == "joining" and len(told.everyone()) > shared > 0 and told.sentence - draft.last <= 1:
            weight += 2  # "Smith met Jones. He was joined by Brown"
        ahead = told.verdict.status != "occurred" and told.sentence - draft.last <= 1
        beside = told.sentence == draft.last and any(m.frame.filled("place") for m in draft.mentions)
        bound = draft.sites or beside  # "Smith, on a trip to the island, flies to Rome on Friday"
        if told.role == "motion" and told.sites and not bound and shared and ahead:
            weight += 1  # «Визит министра перенесли на май. Он приедет в Рим …»
        alone = not told.sites and not told.when and told.frame.filled("companion")
        if told.role == "motion" and alone and shared and told.sentence - draft.last <= 2:
            weight += 1  # «Вместе с ней приехал эксперт»
        if shared and on_the_eve(told, draft):
            weight += 1
        narrow = all(site.kind == "airport" for site in told.sites)
        if told.role == "motion" and narrow and shared and told.sentence - draft.last <= 2:
            weight += 1  # «… делегация прилетела в аэропорт «Западный»»
        needed = 3 if told.kind == "visit" or len(told.everyone()) < 2 else 4
        if told.frame.pos == "noun" and not told.sites:
            needed -= 1
        return weight + near if weight >= needed else 0.0

    def _possible(self, told: Told, draft: Draft) -> bool:
        goes_on = told.series == "next" and any(m.series == "next" for m in draft.mentions)
        if not self._same_kind(told, draft) or (told.series in _NEW and not goes_on):
            return False
        # "came to Oslo on a tour. The mayor greeted her"
        stop = told.role == "welcome" and any(site.width <= CITY for site in draft.sites)
        if told.tour != draft.tour and not stop and not self._tour_verb(told, draft) and not whole_of(told, draft):
            return False
        if agree(told.sites, draft.sites) is False and not (told.tour and draft.tour):
            return False  # of a tour, a mention may name a stop
        stays = of_same_stay(told, draft) or put_off(told, draft) or on_the_eve(told, draft)
        if times_agree(told.when, draft.when) is False and not stays:
            return False
        if self._framed(told, draft) or self.next_talks(told, draft):
            return False
        if told.sites and not agree(told.sites, draft.sites) and self.spoken_of(told):
            return False
        if is_another(told, draft, self.parties.published):
            return False
        if told.role == "return" and told.sites and draft.sites and agree(told.sites, draft.sites) is None:
            return False  # «посетит завод, а вечером вернётся в Минск»
        whole = told.everyone() or told.ordinal is not None
        other = told.frame.get("forum") and not any(m.frame.get("forum") for m in draft.mentions)
        if other and (whole or draft.kind == "call" or self._of_body(told) or is_new(self.text, told.frame.own[0])):
            return False  # a summit of several is not the meeting of two before
        forum = all(m.frame.get("forum") or m.role == "joining" for m in draft.mentions)
        if forum and told.role == "encounter" and told.who("counterpart") and told.frame.filled("participant"):
            return False  # "attended a summit, where she met Smith"
        number = draft.ordinal()
        if told.frame.get("round") and told.ordinal is not None and number is None and not as_told(told, draft):
            return False  # a third round that is not planned is none of the talks before
        if told.ordinal is not None and number is not None and told.ordinal.entry["number"] != number:
            return False
        if not self.fits(told, draft) and not (told.counting and self._unnamed(told)):
            return False
        return status_fits(told, draft)

    def _of_body(self, told: Told) -> bool:
        """Whether a forum is that of a body, or has a name in marks: «саммит НАТО», «саммит „Большой двадцатки“»."""
        begin, end = told.frame.match.begin, told.frame.match.end
        beside = [token for token in (begin - 1, end) if 0 <= token < len(self.text)]
        marked = end < len(self.text) and self.text.words[end].form in MARKS
        return marked or any(self.parties.covers(token, Organization) is not None for token in beside)

    def _any_of(self, told: Told) -> bool:
        """Whether a journey in the plural means no one of those told: «мы не объявляем о поездках»."""
        readings = [r for r in self.text.words[told.trigger].readings if r.pos == "NOUN"]
        return told.kind == "visit" and bool(readings) and all(r.number == "plur" for r in readings)

    def _introduced(self, told: Told) -> bool:
        """Whether an article says that an event of nobody was not spoken of before: "A trip planned for October was
        called off", "but a call is expected"."""
        frame = told.frame
        if frame.pos != "noun" or not frame.carried or frame.actor is not None or told.counting or told.everyone():
            return False
        return is_new(self.text, frame.own[0])

    def _with_others(self, told: Told) -> bool:
        """Whether a noun tells with whom, and those are nobody known: «переговоры с руководством завода»."""
        if told.frame.pos != "noun" or told.kind == "visit" or told.who("counterpart"):
            return False
        words = self.text.words
        known = ("pronouns", "event_shares")
        phrases = [p for p in told.frame.filled("counterpart") if not any(c in words[p.head].entries for c in known)]
        if any(self.parties.covers(p.head, Place) is not None for p in phrases):
            return not told.plural  # «переговоры с Вашингтоном»: a town is no side, but it tells whose they are
        some = [p for p in phrases if words[p.head].shape in _WORDS and "date_words" not in words[p.head].entries]
        return any(not told.plural and not self.parties.of(phrase) for phrase in some)

    def spoken_of(self, told: Told) -> bool:
        """Whether a noun is what people only talk about: "The leaders discussed the talks in Rome"."""
        frame, verb = told.frame, told.frame.clause.verb
        if frame.pos != "noun" or frame.carried or verb is None or frame.trigger < verb:
            return False
        match = self.text.match_at("frames", verb)
        speaks = match is not None and data_of(self.text.language, match, "frames", "verb").get("role") == "speech"
        before = self.text.words[frame.own[0] - 1].entries
        return speaks and "event_bearers" not in before and "event_order" not in before

    def _framed(self, told: Told, draft: Draft) -> bool:
        """Whether a forum is what a meeting is on the sidelines of: «встреча на полях саммита», «Саммит продлится до
        среды»."""
        if not told.frame.get("forum"):
            held = told.framework
            forums = [self.text.begins[m.trigger] for m in draft.mentions if m.frame.get("forum")]
            return held is not None and any(held.begin <= at < held.end for at in forums)
        at = self.text.begins[told.trigger]
        spans = [m.framework for m in draft.mentions if m.framework is not None]
        beside = bool(spans) and all(not m.frame.get("forum") for m in draft.mentions)
        return beside or any(span.begin <= at < span.end for span in spans)

    def _apart(self, told: Told, draft: Draft) -> bool:
        """Whether a bare noun with its indefinite article is none told before: one that is no forum where the draft is
        one, or that only renames what its clause tells ("met in Rome, a trip that angered many")."""
        begin = told.frame.own[0]
        if told.frame.pos != "noun" or not is_new(self.text, begin):
            return False
        renames = begin > 0 and self.text.words[begin - 1].form == "," and not told.frame.carried
        return renames or self._of_forum(told, draft)

    def _of_forum(self, told: Told, draft: Draft) -> bool:
        """Whether a draft is a forum that a mention does not call one: "met at the summit … attended the meeting"."""
        return not told.frame.get("forum") and all(m.frame.get("forum") for m in draft.mentions)

    def next_talks(self, told: Told, draft: Draft) -> bool:
        """Whether a clause behind a meeting tells what took place after it: «Встреча с глазу на глаз длилась час, после
        чего прошли переговоры делегаций»."""
        next_clause = told.follows and told.frame.pos == "noun" and told.frame.carried and told.kind != draft.kind
        return next_clause and told.sentence == draft.last and told.kind in TALKS and draft.kind in TALKS

    def _tour_verb(self, told: Told, draft: Draft) -> bool:
        """«отправится в турне»: the verb tells of the tour, unless it names a stop."""
        mine = told.frame
        return any(m.frame.clause is mine.clause for m in draft.mentions) and not told.sites

    def _same_kind(self, told: Told, draft: Draft) -> bool:
        if told.kind == draft.kind:
            return True
        if draft.kind == "call" and told.frame.get("round"):
            return False
        if told.role == "speech" and told.plural and {told.kind, draft.kind} <= TALKS:
            return not told.sites and not told.when  # «… провели переговоры. Стороны беседовали час»
        if told.role == "speech" and told.plural and draft.kind == "call" and told.duration is not None:
            near = told.sentence - draft.last <= REACH // 2
            return near and not told.sites and not told.when  # "They spoke for an hour"
        errand = all(not m.verdict.firm and m.frame.pos == "noun" and not m.frame.carried for m in draft.mentions)
        errand = errand and len(draft.everyone()) > 1 and {told.kind, draft.kind} <= TALKS
        if errand and told.plural and told.sentence - draft.last <= 1:
            met = told.role == "encounter" and len(self.shared(told.everyone(), draft.everyone())) > 1
            return told.frame.pos == "noun" or met  # «прибыл для переговоров с послом. Их встреча назначена на среду»
        own = [p for p in told.everyone() if not p.inferred or not told.plural]  # «во время разговора они …»
        if told.plural and len(self.shared(own, draft.everyone())) < len(own) and len(draft.everyone()) > 1:
            return False  # "Smith met Jones. The two also spoke in a call with Brown"
        bare = told.frame.pos == "noun" and (len(own) < 2 or told.counting)
        near = told.counting or (not told.sites and told.sentence - draft.last <= 1)
        bare = bare and (not told.when or near) and not (draft.kind == "call" and (told.sites or self._on_matter(told)))
        return bare and told.kind in MEETINGS and draft.kind in MEETINGS and told.format is None

    def _on_matter(self, told: Told) -> bool:
        """Whether a noun without sides tells what is talked of, and so of other talks than those that somebody had:
        «позвонил послу. Переговоры об обмене ведутся с мая»."""
        at = told.frame.trigger + 1
        behind = self.text.words[at].entries if at < len(self.text) else {}
        return told.kind == "talks" and told.frame.carried and not told.everyone() and "event_topics" in behind

    def fits(self, told: Told, draft: Draft) -> bool:
        """Whether those who take part may be the same."""
        if draft.kind == "visit":
            mine, theirs = told.who("visitor"), draft.who("visitor")
            return not mine or not theirs or bool(self.shared(mine, theirs))
        mine, theirs = told.everyone(), draft.everyone()
        if not mine or not theirs:
            return True
        shared = len(self.shared(mine, theirs))
        if not shared and told.sentence - draft.last <= 1 and self._only_joined(told):
            return True
        if len(theirs) < 2 or len(mine) < 2 or told.role == "joining":
            return shared >= 1
        return shared >= 2 and not self._of_another(told, draft)

    def _of_another(self, told: Told, draft: Draft) -> bool:
        """Whether a verb tells that somebody else meets the same people: «Премьер хотел встретиться с послом и мэром.
        С ними поговорит министр»."""
        mine, theirs = told.who("participant"), draft.who("participant")
        if told.frame.pos != "verb" or len(mine) != 1 or len(theirs) != 1 or not draft.who("counterpart", "host"):
            return False
        if mine[0].kind != "person" or theirs[0].kind != "person" or not told.who("counterpart"):
            return False
        return not self.shared(mine, draft.everyone()) and not self.shared(theirs, told.everyone())

    def _only_joined(self, told: Told) -> bool:
        """Whether a noun names nobody but who took part, too, «Встреча прошла с участием посла», or who received:
        «Хозяином встречи стал мэр»."""
        if told.frame.pos != "noun" or told.kind == "visit" or not told.everyone():
            return False
        if [*told.parts] == ["host"] and not told.sites and not told.frame.filled("host"):
            return True
        words = self.text.words
        slots = told.frame.slots
        shares = [s for s in slots if s.part == "sharing" or "event_shares" in words[s.phrase.head].entries]
        first = self.text.span(shares[0].phrase.begin, shares[0].phrase.end).begin if shares else None
        return first is not None and all(p.span.begin >= first for p in told.everyone())

    def _unnamed(self, told: Told) -> bool:
        """Whether pronouns and roles alone say whose event it is."""
        named = (self.parties.covers(self.text.tokens_of(p.span)[0], Person) for p in told.everyone())
        return all(held is None or held.kind != "name" for held in named)
