"""Whether a mention goes on with an event told before: its new day, its length, who takes part, who is received."""

from collections.abc import Sequence
from typing import Final

from newsevents import timex
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.drafts import DAYS, Draft, for_days
from newsevents.extractors.visits.places import agree
from newsevents.extractors.visits.told import Told
from newsevents.words import Word

STAY: Final = 7
"""Days that a stay may last at whose end a guest is received, meets somebody or leaves."""


_FALLING: Final = 2
"""Sentences after a visit that is off within which it is told whom somebody would have met."""


def whole_of(told: Told, draft: Draft) -> bool:
    """Whether a bare noun with its length sums up a tour: «Всего поездка продлится неделю»."""
    summed = for_days(told) and told.frame.pos == "noun"
    return draft.tour and summed and told.frame.carried and not told.sites and not told.when


def falls_with(draft: Draft, visit: Draft) -> bool:
    """Whether a meeting that somebody meant to have falls with the visit told before it: «Визит отменён. Министр
    собирался встретиться с послом»."""
    off = visit.status in ("cancelled", "postponed") and draft.status == "planned" and visit.first < draft.first
    near = 0 <= draft.mentions[0].sentence - visit.last <= _FALLING
    return off and near and not draft.when and all(m.intended for m in draft.mentions)


def put_off(told: Told, draft: Draft) -> bool:
    """Whether a mention gives the new day of what was just said not to be: «не приедет: визит перенесли на май», or to
    have been planned: «его ждали в мае, но визит отложили до осени»."""
    status = draft.mentions[-1].verdict.status
    alone = told.frame.pos == "noun" and told.frame.carried and not told.everyone()
    now = not told.sites and (told.sentence == draft.last or alone)  # not «переговоры, отложенные с мая»
    off = status in ("cancelled", "postponed") or (status == "planned" and now)
    return off and told.verdict.status == "postponed" and told.sentence - draft.last <= 1


def without_absent(mentions: Sequence[Told]) -> list[Told]:
    """The mentions, less those of somebody who will not join what others hold, which tell nothing of it: «отказался
    участвовать в саммите»."""
    forums = {id(m.frame.clause) for m in mentions if m.frame.get("forum")}
    return [
        m for m in mentions
        if m.role != "joining" or m.verdict.status not in STRONG or id(m.frame.clause) not in forums
    ]  # fmt: skip


def joins(words: Sequence[Word], joining: Told, told: Told) -> bool:
    """Whether a mention is what another one says somebody takes part in: "attend a summit", «саммит, в котором примут
    участие послы», «Переговоры прошли в Риме. В них участвовал посол»."""
    if told.kind == "visit" or joining.role != "joining" or told.role == "joining":
        return False
    if _joined_there(joining, told):
        return True
    match = joining.frame.match
    inside = [p for p in joining.frame.filled("event") if not match.begin <= p.head < match.end]  # not "took part"
    if joining.frame.clause is told.frame.clause:
        return any(p.begin <= told.trigger < p.end for p in inside)
    if joining.frame.governor is told.frame.clause and told.frame.pos == "noun":
        return any(p.head == joining.frame.clause.opener for p in inside)
    resumed = any("pronouns" in words[p.head].entries for p in inside) or (not inside and _left_out(joining, told))
    return resumed and told.trigger < joining.trigger and joining.sentence - told.sentence <= 1


def _left_out(joining: Told, told: Told) -> bool:
    """Whether it goes without saying what is joined: "The summit is in May. Three presidents will attend", but not "…
    will attend in Rome" or "… never attended"."""
    return joining.verdict.status == told.verdict.status and not joining.sites and not joining.when


def _joined_there(joining: Told, told: Told) -> bool:
    """Whether a participle behind a meeting tells who joined in: "met Smith in Rome, joined by Jones"."""
    clause = joining.frame.clause
    passive = clause.kind == "participial" and clause.voice == "pssv" and joining.frame.trigger == clause.verb
    if not passive or joining.frame.governor is not told.frame.clause or told.trigger > joining.trigger:
        return False
    return told.frame.carried or told.trigger == told.frame.clause.verb


def stays_on(told: Told, draft: Draft) -> bool:
    """Whether a mention tells how long somebody who has come will stay: «прибыл в Киев. Он пробудет там три дня»,
    «… Он пробудет там до пятницы», «… Визит продлится до пятницы»."""
    noun = told.frame.pos == "noun" and (told.until is not None or (for_days(told) and told.frame.carried))
    length = (told.duration is not None or told.until is not None or noun) and not told.when
    return length and (noun or told.role == "stay") and told.sentence - draft.last <= (4 if noun else 2)


def under_way(told: Told, draft: Draft) -> bool:
    """Whether who has set out will be received: «вылетел в Рим. Там его примет премьер»."""
    left = any(m.frame.get("departure") for m in draft.mentions)
    return left and told.role == "reception" and told.sentence - draft.last <= 2


def light(told: Told, draft: Draft) -> bool:
    """Whether verb and noun of one clause are one event: «посетит Казахстан с визитом»."""
    other = next(m for m in reversed(draft.mentions) if m.frame.clause is told.frame.clause)
    pair = {told.frame.pos, other.frame.pos}
    if pair != {"verb", "noun"}:
        return False
    noun = told if told.frame.pos == "noun" else other
    verb = other if noun is told else told
    phrase = next((p for p in noun.frame.clause.phrases if p.begin == noun.frame.own[0]), None)
    return (
        phrase is not None
        and phrase.prep is not None
        and verb.role in ("motion", "stay")
        and agree(noun.sites, verb.sites) is not False
    )


def goes_on(draft: Draft, visit: Draft) -> bool:
    """Whether a visit follows on a meeting of the same sentence, or of the one before: «встретится с послом, после чего
    вылетит в Рим», «… Затем дипломат вылетел в Рим»."""
    last = max(draft.mentions, key=lambda m: m.trigger)
    first = min(visit.mentions, key=lambda m: m.trigger)
    if first.trigger < last.trigger or first.sentence - last.sentence > first.follows:
        return False
    leaves = first.frame.get("departure") and first.frame.pos == "verb" and first.coordinated
    return first.follows or bool(leaves and first.frame.clause is not last.frame.clause)


def ahead_of(draft: Draft, visit: Draft) -> bool:
    """Whether a meeting is told to have been before a visit: "Ahead of his trip to Rome, he spoke with the envoy", «он
    прилетел в Рим после встречи с послом»."""
    for told in visit.mentions:
        goes = told.role == "motion" and told.frame.pos == "verb"
        gerund = told.order and told.frame.pos == "verb"  # "met Smith before leaving for talks in Rome"
        same = [m for m in draft.mentions if m.frame.clause is told.frame.clause
                and (not gerund or m.trigger < told.trigger or m.trigger == m.frame.clause.verb)]  # fmt: skip
        over = gerund and told.order == "after" and told.frame.get("object") == "place"  # "After visiting Rome, he met"
        if same and over and not any(m.sites for m in same):
            return True
        if same and (told.order == "before" or (goes and any(m.order == "after" for m in same))):
            return True
        if any(m.order == "reason" for m in same):
            return True
    return False


def left_behind(draft: Draft, visit: Draft) -> bool:
    """Whether a meeting is told to have been after a visit: «После посещения Осло он встретился с послом», «посетив
    Осло, встретился …», "After visiting Oslo, he met …"; not after the mere arrival there."""
    for told in visit.mentions:
        frame = told.frame
        over = frame.get("over") if frame.pos == "verb" else not frame.get("arrives")
        after = told.order == "after" and not (frame.pos == "noun" and frame.carried)
        for m in draft.mentions if over else ():
            mine = m.frame.carried or m.trigger == m.frame.clause.verb
            if after and mine and m.frame.clause is frame.clause and m.order != "after":
                return True
            if mine and _after_gerund(told, m):
                return True
    return False


def _after_gerund(gerund: Told, told: Told) -> bool:
    """Whether a gerund tells what was over before the clause that it hangs on: «посетив Осло, …», "Having visited
    Oslo, …"."""
    clause, outer = gerund.frame.clause, gerund.frame.governor
    done = clause.kind == "gerund" and clause.reading is not None and clause.reading.aspect == "perf"
    opened = outer is None and clause.subject is None and clause.auxiliary == clause.begin
    if gerund.frame.trigger != clause.verb or not (done or opened):
        return False
    own = told.frame.clause
    return own is outer or (outer is None and own.kind == "main" and told.sentence == gerund.sentence)


def beside(draft: Draft, visit: Draft) -> bool:
    """Whether a meeting and a visit are only listed beside each other: «в программе — переговоры с послом и посещение
    завода»."""
    if any(m.joined_verb for m in (*draft.mentions, *visit.mentions)):
        return False  # "will pay a visit to Rome in May and hold talks with the premier"
    frames = [(m.frame, n.frame) for m in draft.mentions for n in visit.mentions]
    return all(
        a.pos == b.pos == "noun" and a.clause is b.clause and a.carried and b.carried for a, b in frames
    )  # fmt: skip


def received_later(draft: Draft, visit: Draft) -> bool:
    """Whether only a reception that is told after a meeting gives a visit its day: «… вёл переговоры. Накануне его
    принял премьер»."""
    dated = [m for m in visit.mentions if m.when]
    return bool(dated) and all(m.role == "reception" and m.trigger > draft.first for m in dated)


def still_ahead(told: Told, draft: Draft) -> bool:
    """Whether what somebody did at a meeting is told in the past, and the draft is one to come: «Переговоры пройдут
    в мае. … Тогда в переговорах участвовал посол»."""
    ahead = all(m.verdict.status in ("planned", "possible") for m in draft.mentions)
    clause = told.frame.clause
    return ahead and clause.kind == "main" and clause.tense == "past" and not told.frame.carried


def tells_first(told: Told, draft: Draft) -> bool:
    """Whether a clause behind one that counts a meeting as the second tells of the first: «Это вторая встреча
    президентов: в мае они виделись в Риме»."""
    last = draft.mentions[-1]
    number = last.ordinal.entry["number"] if last.ordinal is not None and last.counting else 0
    later = told.sentence == last.sentence and told.frame.clause.begin > last.trigger
    ahead = last.frame.clause.tense == "fut" and told.verdict.status == "occurred"
    # "It will be their second meeting. In May they met"
    later = later or (ahead and told.sentence - last.sentence == 1)
    return number > 1 and later and told.frame.pos == "verb" and bool(told.when) and not told.counting


def of_same_stay(told: Told, draft: Draft) -> bool:
    """Whether a guest is received or seen off on a later day of the same stay, or has come on an earlier one."""
    left = told.role in ("motion", "stay") and all(m.role == "leaving" or not m.when for m in draft.mentions)
    if not (left or told.role in ("reception", "leaving")) or not told.when:
        return False
    dates = (told.when, draft.when) if left else (draft.when, told.when)
    begin, later = (timex.bounds(listed[0].value)[0] if listed else None for listed in dates)
    return begin is not None and later is not None and 0 <= (later - begin).days <= STAY


def on_the_eve(told: Told, draft: Draft) -> bool:
    """Whether who will be somewhere on days that are told comes there on the day before: «посетит Рим 4 и 5 мая. Он
    прилетит накануне»."""
    told_there = told.role == "motion" and told.frame.pos == "verb" and not told.sites and bool(told.who("visitor"))
    if not told_there or not told.when or not draft.when or not 0 <= told.sentence - draft.last <= 1:
        return False
    begin, stay = (timex.bounds(dates[0].value)[0] for dates in (told.when, draft.when))
    days = all(timex.grain(dates[0].value) in DAYS or "/" in dates[0].value for dates in (told.when, draft.when))
    return days and begin is not None and stay is not None and (stay.date() - begin.date()).days == 1


def status_fits(told: Told, draft: Draft) -> bool:
    """Whether a mention that says so itself may tell of a draft as its other mentions do."""
    if not told.verdict.firm:
        return True
    mine = told.verdict.status
    theirs = {m.verdict.status for m in draft.mentions if m.verdict.firm}
    apart = told.sites and draft.sites and not {s.key for s in told.sites} & {s.key for s in draft.sites}
    if mine == "cancelled" and "occurred" in theirs:
        return False  # what has been is not called off
    if mine == "postponed" and theirs == {"occurred"} and _set_later(told, draft):
        return False
    if mine in STRONG and any(m.role == "stay" and m.verdict.status == "occurred" for m in draft.mentions):
        return False  # «министр, который находится в Токио, на заседание не приедет»
    if mine in ("cancelled", "denied") and apart and theirs & {"occurred", "planned"}:
        return False  # a stop called off is not the journey
    if mine == "denied" and "occurred" in theirs and told.everyone():
        return told.sentence - draft.last <= 1 and told.frame.pos == "noun" and bool(told.frame.governor)
    if mine in ("planned", "possible") and "occurred" in theirs:
        dated = any(m.when for m in draft.mentions) and bool(told.when)
        continued = stays_on(told, draft) or under_way(told, draft) or whole_of(told, draft)
        return mine == "planned" and (dated or continued)
    if mine != "occurred":
        return True
    ahead = "occurred" not in theirs and theirs & {"planned", "possible"}
    return not ahead and not theirs & {"cancelled", "denied"}


def _set_later(told: Told, draft: Draft) -> bool:
    """Whether what was put off was to be when the draft was over: «посетил Осло в мае. Визит, намеченный на июнь,
    отложили»."""
    days = [timex.bounds(dates[0].value) for dates in (told.former, draft.when) if dates]
    if len(days) < 2:
        return False
    begin, end = days[0][0], days[1][1]
    return begin is not None and end is not None and begin > end


def as_told(told: Told, draft: Draft) -> bool:
    """Whether a mention has the status of what it may resume."""
    return not told.verdict.firm or any(m.verdict.status == told.verdict.status for m in draft.mentions)
