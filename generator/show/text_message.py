"""How long a text message is, as mobile networks count it: in UTF-16 units, of which one message holds 70.

A longer text is cut into parts of 67, because each part has to say where it belongs. A sign beyond the first 65,536, such as
a rare character of a name, takes two units, which stay in one part. English is counted the same way, since a carrier's own
words in it may be Chinese.
"""

ALONE = 70
"""Units of a text that is sent in one message."""
JOINED = 67
"""Units of each message of a longer text."""


def length(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def messages(text: str) -> int:
    """Return in how many messages a text is sent; an empty one is still one message."""
    units = length(text)
    if units <= ALONE:
        return 1
    if units == len(text):
        return -(-units // JOINED)
    count, room = 1, JOINED
    for sign in text:
        size = length(sign)
        if size > room:
            count, room = count + 1, JOINED
        room -= size
    return count
