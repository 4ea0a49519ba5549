"""Events that a headline tells without names, and the sentence below it with them."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.drafts import TALKS, Draft, times_agree
from newsevents.extractors.visits.places import agree
from newsevents.extractors.visits.told import Told

_LEAD: Final = 2
"""Sentences below a headline that tell its event with names."""

_ERRAND: Final = 8
"""Sentences below a headline in which it is told with whom the talks were that somebody came for."""


def heads(text: Analysis, draft: Draft, told: Told) -> bool:
    """Whether a draft is what a headline tells of roles and delegations alone, and a mention the same with names:
    «Премьеры Перу и Чили созвонились», and below that who they are."""
    if not told.everyone():
        return False
    below = _below(text, draft, told)
    if not draft.everyone() and (below or _further_down(text, draft, told)):
        return _bare_talks(draft, told)
    if not below:
        return False
    if told.series in ("previous", "other"):
        return False
    spoken = draft.kind == "call" and told.role == "speech" and not told.sites  # "Smith spoke with Jones", by phone
    by_phone = told.kind == "call" and draft.only_spoken and not draft.sites
    spoken = spoken or by_phone
    if told.kind != draft.kind and not {told.kind, draft.kind} <= TALKS and not spoken:
        return False
    if agree(told.sites, draft.sites) is False or times_agree(told.when, draft.when) is False:
        return False
    statuses = {m.verdict.status for m in (*draft.mentions, told)}
    if len(statuses) > 1 and not statuses.isdisjoint(STRONG):
        return False
    if _apart(draft, told):
        return False
    keys = {p.key for p in told.everyone()}
    parties = [p for p in draft.everyone() if p.key not in keys or p.kind != "person"]
    if by_phone and len(told.everyone()) > 1 and keys <= {p.key for p in draft.everyone()}:
        return True  # «Премьер поговорил с послом и мэром», and below that when he called the one and the other
    if not parties:  # "Smith holds talks with Jones", and below that: "Smith met Jones on Monday"
        return len(draft.everyone()) > 1 and told.kind != "visit"
    if any(p.kind not in ("role", "group") for p in parties) or told.tour != draft.tour:
        return False
    states = {p.state for p in told.everyone()}
    known = None not in states  # of whom no state is told may be of any
    if told.kind == "visit":  # "Kenyan president hosts envoy", and below that: "Smith arrived in Nairobi"
        states.update(site.country for site in told.sites if site.country)
    return all(p.state is None or p.state in states or not known for p in parties)


def _apart(draft: Draft, told: Told) -> bool:
    """Whether a headline tells of what is to be, and a mention of something that was: "Leaders to meet in Oslo", and
    below that: "Smith met Jones"."""
    ahead = all(m.verdict == ("planned", True) for m in draft.mentions)
    return ahead and told.verdict == ("occurred", True) and told.frame.pos == "verb"


def _bare_talks(draft: Draft, told: Told) -> bool:
    """Whether a headline only says that there are talks, and the sentence below it who holds them: "Premier flies to
    Rome as talks resume"."""
    bare = not draft.sites and not draft.when and all(m.frame.pos == "noun" for m in draft.mentions)
    if not bare or draft.kind != "talks" or len(told.everyone()) < 2:
        return False
    # "Premier in Rome for talks"
    errand = all(not m.frame.carried for m in draft.mentions) and told.role == "encounter"
    if told.kind != "talks" and not (errand and told.kind == "meeting"):
        return False
    return all(m.verdict.status == told.verdict.status or not m.verdict.firm for m in draft.mentions)


def _further_down(text: Analysis, draft: Draft, told: Told) -> bool:
    """Whether a mention may tell with whom the talks were held for which somebody came, as a headline has it."""
    errand = _in_title(text, draft) and all(not m.frame.carried for m in draft.mentions)
    return errand and told.role == "encounter" and 0 < told.sentence - draft.last <= _ERRAND


def _in_title(text: Analysis, draft: Draft) -> bool:
    return all(text.sentences[m.sentence].record.kind == "title" for m in draft.mentions)


def _below(text: Analysis, draft: Draft, told: Told) -> bool:
    """Whether all mentions of a draft stand in the headline, and another one soon below it."""
    if not _in_title(text, draft):
        return False
    title, own = text.sentences[draft.last].record, text.sentences[told.sentence].record
    near = told.sentence - draft.last <= _LEAD or own.paragraph - title.paragraph <= 1
    return own.kind != "title" and near
