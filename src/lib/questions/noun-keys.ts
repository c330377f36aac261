// Nouns that carry what a clause says: what is done, made, caused or meant, asked for as a phrase.
import type { Fact } from '../facts/fact.ts';
import type { Findings } from '../facts/find.ts';
import { textOfPieces } from '../facts/statement.ts';
import type { Token } from '../language/reading.ts';
import { tokenAt } from '../language/tree.ts';
import type { Key } from './keys.ts';
import { excused } from './nouns/excuses.ts';
import type { Noun } from './nouns/noun.ts';
import { phraseAt } from './nouns/phrase.ts';
import { governorOf, placeIn } from './nouns/places.ts';
import { linkOf, nounsOf } from './nouns/usage.ts';
import { everyday, isHollow, isLight } from './nouns/words.ts';

/** Under fewer kinds than this a noun names something general. */
const leastDepth = 5;

function doubtsOf(noun: Noun, above: Token, findings: Findings): readonly string[] {
  const { words, head, shape, place, verb, uses, lexicon } = noun;
  const { fillers } = nounsOf(findings);
  const rarest = Math.min(...words.map(({ lemma }) => lexicon.frequency(lemma.toLowerCase())));
  const doubts: readonly (readonly [string, boolean])[] = [
    [`noun-${place.name}`, true],
    [`noun-${shape}`, shape !== 'plain'],
    ['noun-everyday', rarest >= everyday],
    ['noun-abstract', lexicon.depth(head.lemma.toLowerCase()) < leastDepth],
    ['noun-hollow-head', isHollow(head)],
    ['noun-light-verb', isLight(verb) && place.name !== 'subject'],
    ['noun-once', uses < 2],
    ['noun-rival', (fillers.get(linkOf(head, above, verb))?.size ?? 0) > 1],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}

/** Noun phrases that could be asked for, each with what makes it doubtful. */
export function nounKeys(fact: Fact, findings: Findings): readonly Key[] {
  const { statement } = fact;
  const { pieces, sentence } = statement;
  const { lexicon } = findings.reading;
  const ownName = new Set(findings.protagonist?.name.split(' ') ?? []);
  return pieces.flatMap((piece, at): readonly Key[] => {
    const head = tokenAt(sentence.doc, piece.first);
    if (piece.written || head.pos !== 'NOUN' || !/^NNS?$/.test(head.tag)) return [];
    if (ownName.has(head.text)) return [];
    const place = placeIn(sentence.doc, head);
    const phrase = place && phraseAt(fact, at, lexicon);
    if (!place || !phrase) return [];
    const above = tokenAt(sentence.doc, head.head);
    const verb = governorOf(above, sentence.doc);
    const uses = nounsOf(findings).uses.get(head.lemma) ?? 0;
    const noun = { ...phrase, statement, place, verb, uses, lexicon };
    const weak = excused(noun);
    if (!weak) return [];
    const { from, to } = phrase;
    const text = textOfPieces(pieces.slice(from, to));
    const doubts = [...weak, ...doubtsOf(noun, above, findings)];
    return [{ from, to, kind: 'noun', text, iso: null, doubts }];
  });
}
