// Dated events told without their dates, so that their order can be asked for.
import type { Span } from '../../article/article.ts';
import type { Fact } from '../../facts/fact.ts';
import { cut, sentenceText } from '../../facts/statement.ts';
import { tokenAt } from '../../language/tree.ts';
import { open } from '../turn.ts';
import type { Judged } from '../write.ts';

export interface DatedEvent {
  /** As fine as the article tells: `1724`, `1750-05`. */
  readonly iso: string;
  /** What happened, without when, at most `mostWords` words. */
  readonly text: string;
  /** The date in the article's words. */
  readonly said: string;
  readonly score: number;
  readonly source: Span;
}

const [fewestWords, mostWords] = [4, 12];

/** Words that tell the order by themselves, or what comes first and last in every life. */
const telling =
  /\b(?:first|second|third|last|final|finally|then|later|earlier|after|before|again|next|new|former|previous|eventually|subsequently|since|until|by|born|died|dies|death|birth|retired|posthumous\p{Ll}*|return\p{Ll}*|still|already|same|another|following|during|however|had|aged?|year|years)\b/iu;

/** What is so at any time does not happen. */
function isHappening({ statement: { pieces, sentence } }: Fact): boolean {
  const tags = pieces.map(({ first }) => tokenAt(sentence.doc, first).tag);
  return tags.includes('VBD') && !tags.some((tag) => /^(?:VBZ|VBP|MD)$/.test(tag));
}

/** "published in 1738", "possibly in 1849": the last word is left hanging. */
function isLeftHanging({ statement: { pieces, sentence } }: Fact, from: number): boolean {
  const last = pieces[from - 1];
  const token = last && tokenAt(sentence.doc, last.first);
  return token !== undefined && (token.tag.startsWith('RB') || token.dep === 'acl');
}

function withoutDate({ candidate: { fact, key } }: Judged): string | null {
  const { pieces } = fact.statement;
  const head = pieces[key.from];
  const isWhole = /^(?:on|in) /i.test(head?.text ?? '');
  const from = isWhole ? key.from : key.from - 1;
  if (!isWhole && !/^(?:on|in)$/i.test(pieces[from]?.text ?? '')) return null;
  if (!isHappening(fact) || isLeftHanging(fact, from)) return null;
  const comma = pieces[key.to]?.text === ',';
  // "moving, in 1972, to London": the commas belong to the date.
  if (from > 0 && pieces[from - 1]?.text === ',') return null;
  const text = open(sentenceText(cut(pieces, from, key.to + (from === 0 && comma ? 1 : 0))));
  const length = text.split(' ').length;
  const isTold = length >= fewestWords && length <= mostWords && !/\d{3}|["“”();:]/.test(text);
  return isTold && !telling.test(text) ? text : null;
}

/** Is one of two times within the other, so that neither comes first? */
const meet = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

/** Below this a part is not sure enough to build on. */
export const leastScore = 0.5;

/** Events that stand alone, no two of one sentence or at one time, the surest first. */
export function eventsOf(judged: readonly Judged[]): readonly DatedEvent[] {
  const dated = judged.filter(
    ({ candidate: { fact, key, form }, reason, score }) =>
      reason === null &&
      score >= leastScore &&
      /^(?:blank|when)$/.test(form) &&
      key.iso !== null &&
      fact.cue === null &&
      fact.clause !== 'life' &&
      fact.modality === 'fact' &&
      !fact.negated,
  );
  const events: DatedEvent[] = [];
  for (const each of dated.toSorted((a, b) => b.score - a.score)) {
    const { fact, key } = each.candidate;
    const text = withoutDate(each);
    const iso = key.iso ?? '';
    const isNew = events.every(
      (other) => other.source.start !== fact.start && !meet(other.iso, iso) && other.text !== text,
    );
    if (text === null || !isNew) continue;
    const source = { start: fact.start, end: fact.end };
    events.push({ iso, text, said: key.text, score: each.score, source });
  }
  return events;
}

export const inTime = (events: readonly DatedEvent[]): readonly DatedEvent[] =>
  events.toSorted((a, b) => (a.iso < b.iso ? -1 : 1));
