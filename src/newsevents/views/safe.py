"""Text of articles is untrusted: what of it may reach a terminal, and how JSON carries the rest."""

import re

_SPACES = re.compile(r"[\s\x85\u2028\u2029]+")
_PICTURED = re.compile(r"[\x00-\x1f]")
_DROPPED = re.compile(r"[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_REPLACED = re.compile(r"[\x7f-\x9f\ud800-\udfff]")
_ESCAPED = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` as one line without anything that a terminal obeys: white space runs become one space, control
    characters their pictures or U+FFFD, marks that turn the direction of writing are dropped, lone surrogates replaced.

    >>> clean("«Да»,\\n сказал \\x1b[31mон\\x9b2J\\u202e")
    '«Да», сказал ␛[31mон�2J'
    """
    text = _PICTURED.sub(lambda match: chr(0x2400 + ord(match[0])), _SPACES.sub(" ", text))
    return _REPLACED.sub("\ufffd", _DROPPED.sub("", text))


def one_line(text: str) -> str:
    """``clean(text)`` without white space around it."""
    return clean(text).strip()


def escaped(json_text: str) -> str:
    """JSON of equal meaning in which no control character, mark of direction or lone surrogate stands bare.

    >>> escaped('"a\\x9b\\u202e"')
    '"a\\\\u009b\\\\u202e"'
    """
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text)
