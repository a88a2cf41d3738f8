"""Redraws a screen's picture in its 256 commonest colours: a third of the bytes, and nobody sees the difference."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
COLOURS = 256
CHANNELS = 3  # a browser's pictures of a page have red, green and blue, and no transparency


def lighter(picture: bytes) -> bytes:
    """The same picture, with a palette."""
    parts = dict(_parts(picture))
    width, height = struct.unpack(">II", parts[b"IHDR"][:8])
    lines = list(_lines(zlib.decompress(parts[b"IDAT"]), width * CHANNELS, height))
    dots = [bytes(line[x : x + CHANNELS]) for line in lines for x in range(0, len(line), CHANNELS)]
    palette, nearest = _palette(Counter(dots))
    drawn = bytes(nearest[dot] for dot in dots)
    rows = b"".join(b"\0" + drawn[y * width : (y + 1) * width] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    made = ((b"IHDR", head), (b"PLTE", b"".join(palette)), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return SIGNATURE + b"".join(_part(name, content) for name, content in made)


def _parts(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of the file by name; those of the picture itself together."""
    place, dots = len(SIGNATURE), b""
    while place < len(picture):
        length, name = struct.unpack(">I4s", picture[place : place + 8])
        content = picture[place + 8 : place + 8 + length]
        dots, place = dots + content if name == b"IDAT" else dots, place + 12 + length
        yield name, dots if name == b"IDAT" else content


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _palette(counted: Counter) -> tuple[list[bytes], dict[bytes, int]]:
    """The commonest colours, and for every colour the one that stands for it."""
    palette = [colour for colour, _ in counted.most_common(COLOURS)]
    known = {colour: n for n, colour in enumerate(palette)}
    return palette, known | {colour: _nearest(palette, colour) for colour in counted if colour not in known}


def _nearest(palette: list[bytes], colour: bytes) -> int:
    return min(range(len(palette)), key=lambda n: sum((a - b) ** 2 for a, b in zip(palette[n], colour, strict=True)))


def _lines(raw: bytes, length: int, height: int) -> Iterator[bytearray]:
    """Every line as it is, from what the file says of it: the difference to its left, to the line above, or both."""
    above = bytearray(length)
    for y in range(height):
        start = y * (length + 1)
        above = _line(raw[start], bytearray(raw[start + 1 : start + 1 + length]), above)
        yield above


def _line(how: int, line: bytearray, above: bytearray) -> bytearray:
    for x in range(len(line)) if how else ():
        left, corner = (line[x - CHANNELS], above[x - CHANNELS]) if x >= CHANNELS else (0, 0)
        told = (0, left, above[x], (left + above[x]) // 2, _closest(left, above[x], corner))[how]
        line[x] = (line[x] + told) & 255
    return line


def _closest(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))
