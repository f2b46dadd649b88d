"""The PDF's own words: what is a number or a text is written without asking what else it may be.

A page is some ten thousand operators and operands, and each passes through a function that knows
all kinds of objects.
"""

from typing import Any

MOST = 1_000
"""How many names of entries are kept as bytes: most are the format's own."""


def hasten() -> None:
    """Replace how operands, dictionaries and streams are put into bytes."""
    import pydyf

    every = pydyf._to_bytes

    def to_bytes(item: Any) -> Any:
        kind = type(item)
        if kind is bytes:
            return item
        if kind is str:
            return item.encode("ascii")
        if kind is float:
            if item.is_integer():
                return b"%d" % item
            return (b"%f" % item).rstrip(b"0")
        if kind is int:
            return b"%d" % item
        if kind is pydyf.Array:
            return array(item)
        if kind is pydyf.Dictionary:
            return dictionary(item)
        return every(item)

    keys: dict[str, bytes] = {}

    def named(key: str) -> bytes:
        if len(keys) >= MOST:
            keys.clear()
        name = keys[key] = b"/%b " % to_bytes(key)
        return name

    def dictionary(self: Any) -> Any:
        entries = [
            (keys.get(key) or named(key)) + (value if type(value) is bytes else to_bytes(value))
            for key, value in self.items()
        ]
        return b"<<%b>>" % b"".join(entries)

    def array(self: Any) -> Any:
        return b"[%b]" % b" ".join([to_bytes(child) for child in self])

    stream = pydyf.Stream.data

    def data(self: Any) -> Any:
        words = [item if type(item) is bytes else to_bytes(item) for item in self.stream]
        self.stream = [b"\n".join(words)]
        return stream.__get__(self)

    references = pydyf.PDF.page_references

    def page_references(self: Any) -> Any:
        # Asked for by each element of the tags; three numbers for each page say where it is.
        count = len(self.pages["Kids"])
        known = vars(self).get("_pages_known")
        if known is None or known[0] != count:
            known = self._pages_known = count, references.fget(self)
        return known[1]

    pydyf.PDF.page_references = property(page_references)
    pydyf._to_bytes = to_bytes
    pydyf.Dictionary.data = property(dictionary)
    pydyf.Array.data = property(array)
    pydyf.Stream.data = property(data)
