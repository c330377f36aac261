// Sentences that go on telling what a complaint, a report or a speaker says, without saying so again.
import type { Block } from '../article/article.ts';
import type { Sentence } from '../language/reading.ts';
import { textOf } from '../language/mentions/raw-names.ts';

/** The last words before a list or a quotation that is all somebody's word. */
const leadIn =
  /\b(?:according to|alleg\p{L}+|accus\p{L}+|claim(?:s|ed|ing)?|complain\p{L}*|charg(?:es?|ed)|lawsuit|indictment|petition|affidavit|contend\p{L}*|argu(?:es?|ed)|statement|said|says|told|wrote|tweeted)\b[^.!?]*:$/iu;

/** A sentence that hands on what stands in such a document. */
const attributed =
  /\b(?:according to the (?:complaint|lawsuit|suit|indictment|petition|affidavit|filing|report|statement|prosecutors?|plaintiffs?)|(?:complaint|lawsuit|suit|indictment|petition|affidavit|filing|prosecutors?|plaintiffs?) (?:also |further )?(?:alleg|claim|accus|charg|contend|argu|stat|say|said)\p{L}*)\b/iu;

/** What goes on in the same vein. */
const goesOn = /\b(?:also|further|furthermore|additionally|in addition|moreover)\b/i;

const isItem = ({ text }: Block) => text.endsWith(';');

/**
 * The blocks that a lead-in governs: where entries end in semicolons, everything up to the next
 * heading, since a list may have prose under each entry; else the block behind it.
 */
function governed(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [at, { kind, text }] of blocks.entries()) {
    if (kind !== 'paragraph' && kind !== 'caption') continue;
    if (!leadIn.test(text)) continue;
    const heading = blocks.findIndex((block, n) => n > at && block.kind === 'heading');
    const section = blocks.slice(at + 1, heading < 0 ? blocks.length : heading);
    for (const block of section.some(isItem) ? section : section.slice(0, 1)) found.add(block);
  }
  return found;
}

/** Sentences that are as true as whoever was named before them: "According to the complaint ...:". */
export function recited(
  blocks: readonly Block[],
  sentences: readonly Sentence[],
): ReadonlySet<Sentence> {
  const under = governed(blocks);
  const found = new Set<Sentence>();
  let last: Sentence | null = null;
  let isTold = false;
  for (const sentence of sentences) {
    const text = textOf(sentence.doc, sentence.first, sentence.end);
    const follows: boolean = isTold && last?.block === sentence.block && goesOn.test(text);
    if (under.has(sentence.block) || follows) found.add(sentence);
    isTold = follows || attributed.test(text);
    last = sentence;
  }
  return found;
}
