"""The lexicon: how common a word is, and under which broader nouns a noun stands.

Made of WordNet's database files and wordfreq; src/lib/language/lexicon.ts reads what it gives.
"""

import re

import wordfreq

# Below this a noun is not worth its bytes; other words are kept where they are common.
LEAST_NOUN = 2.0
LEAST_OTHER = 3.0
LEAST_ANTONYM = 3.0
# Senses beyond these are seldom meant.
MOST_SENSES = 3

PLAIN = re.compile(r"[a-z][a-z-]*[a-z]")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def zipf(word):
    return wordfreq.zipf_frequency(word, "en")


def base36(number):
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
        if number == 0:
            return text


def lines(path):
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("  ")]


def synsets_of(folder):
    """Noun synsets by offset: lexicographer file, words, offset of the first hypernym."""
    synsets = {}
    for line in lines(folder / "data.noun"):
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * n] for n in range(count)]
        pointers = fields[4 + 2 * count + 1 :]
        above = next((pointers[n + 1] for n in range(0, len(pointers), 4) if pointers[n] == "@"), None)
        instance = any(pointers[n] == "@i" for n in range(0, len(pointers), 4))
        synsets[fields[0]] = (int(fields[1]), words, above, instance)
    return synsets


def senses_of(folder, synsets):
    """Nouns with the synsets of their likeliest senses, as WordNet orders them."""
    senses = {}
    for line in lines(folder / "index.noun"):
        fields = line.split()
        word, count = fields[0], int(fields[2])
        offsets = [o for o in fields[-count:] if not synsets[o][3]]
        if offsets and PLAIN.fullmatch(word) and zipf(word) >= LEAST_NOUN:
            senses[word] = offsets[:MOST_SENSES]
    return senses


def others_of(folder):
    """Common words that are no nouns."""
    return {
        line.split()[0]
        for part in ("verb", "adj", "adv")
        for line in lines(folder / f"index.{part}")
        if PLAIN.fullmatch(line.split()[0]) and zipf(line.split()[0]) >= LEAST_OTHER
    }


def antonyms_of(folder):
    pairs = set()
    for part in ("noun", "verb", "adj", "adv"):
        words = {}
        opposed = []
        for line in lines(folder / f"data.{part}"):
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words[fields[0]] = [re.sub(r"\(.*\)", "", fields[4 + 2 * n]) for n in range(count)]
            pointers = fields[4 + 2 * count + 1 :]
            for n in range(0, len(pointers) - 3):
                if pointers[n] == "!" and len(pointers[n + 3]) == 4:
                    source, target = int(pointers[n + 3][:2], 16), int(pointers[n + 3][2:], 16)
                    opposed.append((fields[0], source, pointers[n + 1], target))
        for offset, source, other, target in opposed:
            pair = tuple(sorted((words[offset][source - 1], words[other][target - 1])))
            if all(PLAIN.fullmatch(word) and zipf(word) >= LEAST_ANTONYM for word in pair):
                pairs.add(pair)
    return sorted(pairs)


def lexicon(folder):
    """Three texts: synsets, words and antonyms. `folder` is the dict folder of WordNet."""
    synsets = synsets_of(folder)
    senses = senses_of(folder, synsets)

    kept = set()
    for offsets in senses.values():
        for offset in offsets:
            while offset is not None and offset not in kept:
                kept.add(offset)
                offset = synsets[offset][2]
    # A broader synset has to have a name: its first word that is listed.
    for offset in sorted(kept):
        for word in synsets[offset][1]:
            if word in senses:
                if offset not in senses[word]:
                    senses[word].append(offset)
                break

    # Depth first, so that the synset above is mostly a few places before.
    below = {}
    for offset in sorted(kept):
        below.setdefault(synsets[offset][2], []).append(offset)
    order = []
    stack = list(reversed(below[None]))
    while stack:
        offset = stack.pop()
        order.append(offset)
        stack.extend(reversed(below.get(offset, [])))
    index = {offset: n for n, offset in enumerate(order)}

    def row(offset):
        file, _, above, _ = synsets[offset]
        return DIGITS[file] + ("" if above is None else base36(index[offset] - index[above]))

    words = []
    before = ""
    for word in sorted({*senses, *others_of(folder)}):
        shared = 0
        while shared < min(len(word), len(before), 35) and word[shared] == before[shared]:
            shared += 1
        band = DIGITS[min(35, round(zipf(word) * 4))]
        listed = " ".join(base36(index[offset]) for offset in senses.get(word, []))
        words.append(f"{DIGITS[shared]}{word[shared:]} {band} {listed}".rstrip())
        before = word

    return {
        "synsets": " ".join(row(offset) for offset in order),
        "words": "\n".join(words),
        "antonyms": " ".join(f"{a}/{b}" for a, b in antonyms_of(folder)),
    }
