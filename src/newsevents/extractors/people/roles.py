"""The role phrases of a text («бывший глава МИД Украины», "Kenya's foreign minister")."""

from newsevents.analysis import Analysis
from newsevents.extractors.people.cased import CasedReader
from newsevents.extractors.people.caseless import CaselessReader
from newsevents.extractors.people.phrases import PhraseReader, RolePhrase


def phrase_reader(text: Analysis) -> PhraseReader:
    """The reader of phrases for the text's language; use it through ``text.shared``."""
    return CasedReader(text) if text.language.cased else CaselessReader(text)


def role_phrases(text: Analysis) -> tuple[RolePhrase, ...]:
    """All role phrases in text order, those inside others too; use it through ``text.shared``."""
    return tuple(text.shared(phrase_reader).read())
