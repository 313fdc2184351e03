#!/usr/bin/env python3
"""Documents spoilt by chance, each with what expat says about it: ok, no, or any where Kith differs on purpose in four ways: a document type is refused; encodings are UTF-8, UTF-16, ISO-8859-1, US-ASCII and
windows-1252, and a byte-order mark must agree with the declaration; half a character in UTF-16, which expat lets pass, is
refused; names are those of the fifth edition of XML, while expat has the letters of the fourth and three of its own.
"""

import argparse
import random
import re
import sys
import xml.parsers.expat

SEEDS = [
    b'<a/>',
    b'<?xml version="1.0" encoding="UTF-8"?>\n<a b="1" c=\'2\'>x &amp; y<b/>&#233;<![CDATA[<z>]]></a>\n',
    b'<?xml version="1.0"?>\r\n<!-- made by hand -->\r\n<n:a xmlns:n="u"><n:b n:c="&lt;&quot;&#x1F600;"/></n:a>',
    b'<a><?go on?><b>text]] ></b><!-- a - b --><c d="&#9;\n"></c ></a><!-- end --><?p?>',
    b'\xef\xbb\xbf<a>\xc3\xa9\xe4\xb8\xad\xf0\x9f\x98\x80</a>',
    b'<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?><a b="\xe9">\xa0</a>',
    b"<?xml version='1.0' encoding='windows-1252'?><a>\x80uro</a>",
    b'<?xml version="1.0" encoding="us-ascii"?><a>plain</a>',
    '<?xml version="1.0" encoding="UTF-16"?><a b="\u00e9">\U0001F600</a>'.encode("utf-16"),
    '<a>\u4e2d</a>'.encode("utf-16-be"),
    b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="age" '
    b'attr.type="int"/><graph edgedefault="directed"><node id="n0"><data key="d0">4</data></node>'
    b'<edge source="n0" target="n0"/></graph></graphml>',
    b'<gexf version="1.2"><graph><nodes><node id="0" label="A &amp; B"/></nodes></graph></gexf>',
]
PIECES = [
    b"<", b">", b"/", b"</", b"/>", b"&", b";", b"&amp;", b"&lt;", b"&nbsp;", b"&#0;", b"&#1;", b"&#x41;", b"&#xD800;",
    b"&#x110000;", b"&#xFFFE;", b"&#65;", b"&#", b"&#x", b'"', b"'", b"=", b" ", b"\n", b"\r", b"\r\n", b"\t", b"]]>",
    b"]]", b"<![CDATA[", b"<!--", b"-->", b"--", b"<?", b"?>", b"<?xml version=\"1.0\"?>", b"<?x?>", b"<?XML ?>", b"<!",
    b"<!DOCTYPE a>", b"<a>", b"</a>", b"<a/>", b' b="1"', b" b='2'", b" c", b"=\"", b":", b"-", b".", b"1", b"_", b"\x00",
    b"\x01", b"\x0b", b"\x7f", b"\x80", b"\xff", b"\xc3\xa9", b"\xc3\x97", b"\xe2\x80\xa8", b"\xef\xbf\xbf", b"\xef\xbf\xbd",
    b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xef\xbb\xbf", b"encoding=\"UTF-8\"", b"standalone=\"no\"", b"x",
]
ENCODINGS = {"utf-8", "iso-8859-1", "us-ascii", "windows-1252"}


def accepts(document: bytes) -> bool:
    try:
        xml.parsers.expat.ParserCreate().Parse(document, True)
        return True
    except (xml.parsers.expat.ExpatError, LookupError, ValueError):
        return False


def verdict(document: bytes) -> str:
    is_wide = document[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
    plain = document.replace(b"\x00", b"") if is_wide else document
    if b"<!DOCTYPE" in plain:
        return "any"
    has_mark = plain[:3] == b"\xef\xbb\xbf"
    declared = re.match(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)", plain)
    if declared:
        word = declared.group(1).decode("latin-1").lower()
        if is_wide and not word.startswith("utf-16"):
            return "any"
        if not is_wide and (word not in ENCODINGS or has_mark and word != "utf-8"):
            return "any"
    has_wide_mark = document[:2] in (b"\xff\xfe", b"\xfe\xff")
    wide = "utf-16" if has_wide_mark else "utf-16-be" if document[:1] == b"\x00" else "utf-16-le"
    try:
        text = document.decode(wide if is_wide else "utf-8")
    except UnicodeDecodeError:
        text = document.decode("latin-1")
        if is_wide and accepts(document):
            return "any"
    if accepts(document):
        return "any" if any(letter in text for letter in "\xaa\xb5\xba") else "ok"
    letters = "".join("x" if 0x7F < ord(c) < 0xFFFE or ord(c) > 0xFFFF else c for c in text)
    return "any" if accepts(letters.encode("utf-16" if is_wide else "utf-8")) else "no"


def spoil(document: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(document)
    for _ in range(chance.choice([1, 1, 1, 1, 2, 3])):
        place = chance.randint(0, len(spoilt))
        match chance.randrange(5):
            case 0 | 1:
                spoilt[place:place] = chance.choice(PIECES)
            case 2:
                del spoilt[place : place + chance.randint(1, 8)]
            case 3:
                if place < len(spoilt):
                    spoilt[place] = chance.randrange(256)
            case _:
                start = chance.randint(0, len(spoilt))
                spoilt[place:place] = spoilt[start : start + chance.randint(1, 30)]
    return bytes(spoilt)


def line(document: bytes) -> str:
    shown = "".join(chr(b) if 0x20 <= b < 0x7F and b != 0x5C else f"\\x{b:02x}" for b in document)
    return f"{verdict(document):3} {shown}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--fixture", action="store_true")
    chosen = options.parse_args()
    chance = random.Random(chosen.seed)
    lines = [line(seed) for seed in SEEDS]
    lines += [line(spoil(chance.choice(SEEDS), chance)) for _ in range(chosen.count)]
    if chosen.fixture:
        room = {"ok ": 200, "no ": 400, "any": 40}
        kinds = {kind: [entry for entry in dict.fromkeys(lines) if entry[:3] == kind] for kind in room}
        lines = [entry for kind, most in room.items() for entry in kinds[kind][:most]]
    text = "".join(f"{entry}\n" for entry in dict.fromkeys(lines))
    if chosen.fixture:
        with open("Tests/Fixtures/xml/verdicts.txt", "w", encoding="ascii") as file:
            file.write(text)
    else:
        sys.stdout.write(text)


main()
