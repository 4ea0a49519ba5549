"""From the frames of an article to its events."""

from newsevents.extractors.visits.completing import complete
from newsevents.extractors.visits.crews import add_crews
from newsevents.extractors.visits.ellipsis import with_elliptic
from newsevents.extractors.visits.events import contents, event_of
from newsevents.extractors.visits.members import add_leaders, add_representatives
from newsevents.extractors.visits.mentions import MentionReader
from newsevents.extractors.visits.merging import Merger
from newsevents.frames import read_frames
from newsevents.plugin import Context
from newsevents.records import Event


def events(context: Context) -> list[Event]:
    """The events, each once, in the order of their first mentions."""
    text = context.text
    if not text.matches("frames"):
        return []
    frames = with_elliptic(text, read_frames(text, "frames"))
    if not frames:
        return []
    reader = MentionReader(context, frames)
    gathered = Merger(text, reader.parties).gather(reader.read())
    add_leaders(gathered, reader.parties)
    add_representatives(gathered, reader.parties)
    add_crews(gathered, reader.parties)
    drafts = complete(gathered)
    told, dates = contents(context.layer("attributions")), context.layer("dates")
    return [event_of(draft, text, told, dates) for draft in drafts]
