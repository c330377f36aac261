// Nouns that carry what a clause says: what is done, made, caused or meant, asked for as a phrase.
import type { Fact } from '../facts/fact.ts';
import type { Findings } from '../facts/find.ts';
import { textOfPieces } from '../facts/statement.ts';
import { depth, frequency } from '../language/lexicon/lexicon.ts';
import type { Token } from '../language/reading.ts';
import { tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import { excused } from './nouns/excuses.ts';
import { phraseAt, type NounPhrase } from './nouns/phrase.ts';
import { governorOf, placeIn, type Place } from './nouns/places.ts';
import { linkOf, nounsOf } from './nouns/usage.ts';
import { everyday, isHollow, isLight } from './nouns/words.ts';

/** Under fewer kinds than this a noun names something general. */
const leastDepth = 5;

function doubtsOf(
  { words, head, shape }: NounPhrase,
  place: Place,
  above: Token,
  verb: Token,
  findings: Findings,
): readonly string[] {
  const { uses, fillers } = nounsOf(findings);
  const rarest = Math.min(...words.map(({ lemma }) => frequency(lemma.toLowerCase())));
  const doubts: readonly (readonly [string, boolean])[] = [
    [`noun-${place.name}`, true],
    [`noun-${shape}`, shape !== 'plain'],
    ['noun-everyday', rarest >= everyday],
    ['noun-abstract', depth(head.lemma.toLowerCase()) < leastDepth],
    ['noun-hollow-head', isHollow(head)],
    ['noun-light-verb', isLight(verb) && place.name !== 'subject'],
    ['noun-once', (uses.get(head.lemma) ?? 0) < 2],
    ['noun-rival', (fillers.get(linkOf(head, above, verb))?.size ?? 0) > 1],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}

/** Noun phrases that could be asked for, each with what makes it doubtful. */
export function nounKeys(fact: Fact, findings: Findings): readonly Key[] {
  const { pieces, sentence } = fact.statement;
  const ownName = new Set(findings.protagonist?.name.split(' ') ?? []);
  return pieces.flatMap((piece, at): readonly Key[] => {
    const head = tokenAt(sentence.doc, piece.first);
    if (piece.written || head.pos !== 'NOUN' || !/^NNS?$/.test(head.tag)) return [];
    if (ownName.has(head.text)) return [];
    const place = placeIn(sentence.doc, head);
    const phrase = place && phraseAt(fact, at);
    if (!place || !phrase) return [];
    const above = tokenAt(sentence.doc, head.head);
    const verb = governorOf(above, sentence.doc);
    const uses = nounsOf(findings).uses.get(head.lemma) ?? 0;
    const weak = excused(phrase, fact, place, verb, uses);
    if (!weak) return [];
    const { from, to } = phrase;
    const text = textOfPieces(pieces.slice(from, to));
    const doubts = [...weak, ...doubtsOf(phrase, place, above, verb, findings)];
    return [{ from, to, kind: 'noun', text, iso: null, doubts }];
  });
}
