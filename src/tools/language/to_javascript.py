"""Python regular expressions as JavaScript sources for the flag u."""

import sys
import unicodedata
from re import _constants as op
from re import _parser

# What str.isspace and \s know; JavaScript's \s differs by six characters.
WHITESPACE = "".join(f"\\u{{{c:x}}}" for c in range(sys.maxunicode + 1) if chr(c).isspace())

CATEGORIES = {
    op.CATEGORY_DIGIT: r"\p{Nd}",
    op.CATEGORY_WORD: r"\p{L}\p{N}_",
}


def literal(code):
    character = chr(code)
    return character if character.isascii() and character.isalnum() else f"\\u{{{code:x}}}"


def character_set(items):
    if items == [(op.CATEGORY, op.CATEGORY_NOT_SPACE)]:
        return f"[^{WHITESPACE}]"
    out = []
    for kind, value in items:
        if kind is op.NEGATE:
            out.append("^")
        elif kind is op.LITERAL:
            out.append(literal(value))
        elif kind is op.RANGE:
            out.append(f"{literal(value[0])}-{literal(value[1])}")
        elif kind is op.CATEGORY:
            out.append(CATEGORIES[value])
        else:
            raise ValueError(f"unknown set member {kind}")
    return f"[{''.join(out)}]"


def repeat(least, most, inner):
    counts = {(0, 1): "?", (0, op.MAXREPEAT): "*", (1, op.MAXREPEAT): "+"}
    if (least, most) in counts:
        return f"(?:{inner}){counts[least, most]}"
    return f"(?:{inner}){{{least},{'' if most is op.MAXREPEAT else most}}}"


def emit(tree):
    out = []
    for kind, value in tree:
        if kind is op.LITERAL:
            out.append(literal(value))
        elif kind is op.IN:
            out.append(character_set(value))
        elif kind is op.BRANCH:
            out.append(f"(?:{'|'.join(emit(branch) for branch in value[1])})")
        elif kind is op.SUBPATTERN:
            out.append(f"(?:{emit(value[3])})")
        elif kind is op.MAX_REPEAT:
            out.append(repeat(value[0], value[1], emit(value[2])))
        elif kind in (op.ASSERT, op.ASSERT_NOT):
            behind = "<" if value[0] < 0 else ""
            out.append(f"(?{behind}{'=' if kind is op.ASSERT else '!'}{emit(value[1])})")
        elif kind is op.AT:
            out.append({op.AT_BEGINNING: "^", op.AT_END: "$"}[value])
        else:
            raise ValueError(f"unknown part {kind}")
    return "".join(out)


def to_javascript(pattern):
    return emit(_parser.parse(pattern))


def digits_beyond_decimal():
    """A character class of what str.isdigit knows beyond the decimal digits: superscripts, circles."""
    codes = [c for c in range(sys.maxunicode + 1) if chr(c).isdigit() and unicodedata.category(chr(c)) != "Nd"]
    return "".join(f"\\u{{{c:x}}}" for c in codes)
