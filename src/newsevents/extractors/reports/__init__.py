"""Reports: cue, source and content, read once for quotations and attributions."""
