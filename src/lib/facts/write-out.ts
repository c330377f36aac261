// Making a clause stand by itself: asides cut, times and names written out.
import type { Sentence } from '../language/reading.ts';
import type { Time } from '../language/times.ts';
import { tokenAt } from '../language/tree.ts';
import { isBareDefinite, type Antecedents } from './antecedents.ts';
import type { Around } from './around.ts';
import { withoutAdverbs, withoutBrackets, withoutOpening } from './asides.ts';
import { clausePieces, type Clause } from './clause.ts';
import type { HeaderWords } from './header.ts';
import { openReferences } from './references.ts';
import { cut, piecesWithin, rewrite, type Piece, type Statement } from './statement.ts';
import { withFullNames, withProtagonist, withTopic, type Written } from './write-names.ts';

/** Times of the day of writing as dates. "since Friday": a preposition of its own stays. */
function withDates(
  pieces: readonly Piece[],
  sentence: Sentence,
  times: readonly Time[],
): readonly Piece[] {
  return times.reduce((all, { first, end, written }) => {
    const within = written === null ? null : piecesWithin(all, first, end);
    if (!within || written === null) return all;
    const previous = all[within.from - 1];
    // "since last month": a conjunction to the analyser.
    const governed = previous !== undefined && tokenAt(sentence.doc, previous.first).tag === 'IN';
    const text = governed ? written.replace(/^(?:on|in) /, '') : written;
    const dated = rewrite(all, within.from, within.to, text);
    // "earlier today": earlier than the report; a date needs no such word.
    const isRelative =
      written.startsWith('on ') && /^(?:earlier|later)$/.test(previous?.text ?? '');
    return isRelative && within.from > 1 ? cut(dated, within.from - 1, within.from) : dated;
  }, pieces);
}

/** "the siege" as "the siege of Aleppo", where the article called one thing so before. */
function withAntecedents(
  statement: Statement,
  antecedents: Antecedents | null,
  header: HeaderWords,
): Statement {
  if (!antecedents) return statement;
  const { pieces, sentence } = statement;
  for (const { at, kind } of openReferences(statement, header)) {
    const det = tokenAt(sentence.doc, pieces[at]?.first ?? 0);
    if (kind !== 'definite' || !isBareDefinite(sentence, det)) continue;
    const words = antecedents.of(tokenAt(sentence.doc, det.head), sentence);
    if (words !== null) {
      const written = { ...statement, pieces: rewrite(pieces, at, at + 2, words) };
      return withAntecedents(written, antecedents, header);
    }
  }
  return statement;
}

/** Times of a report that its date on the card tells as well, or nobody can tell. */
const vague = /^(?:this (?:weekend|week|month)|currently|now|so far)$/i;

/** Without "this weekend" at the end, and without "currently" beside the verb. */
function withoutVagueTimes(
  pieces: readonly Piece[],
  sentence: Sentence,
  times: readonly Time[],
): readonly Piece[] {
  return times.reduce((all, { first, end, text, stale }) => {
    const within = stale && vague.test(text) ? piecesWithin(all, first, end) : null;
    if (!within || within.from === 0) return all;
    const { dep, head } = tokenAt(sentence.doc, first);
    const besideVerb = dep === 'advmod' && /^(?:VERB|AUX)$/.test(tokenAt(sentence.doc, head).pos);
    const atEnd = /^[.,]$/.test(all[within.to]?.text ?? '.');
    return (end - first === 1 ? besideVerb : atEnd) ? cut(all, within.from, within.to) : all;
  }, pieces);
}

/** "is to be held" as "was to be held": what was planned is past when it is asked about. */
function withPastPlans(pieces: readonly Piece[], sentence: Sentence): readonly Piece[] {
  const at = pieces.findIndex(
    ({ text }, i) =>
      /^(?:is|are)$/.test(text) &&
      pieces[i + 1]?.text === 'to' &&
      // "Much like the Moon is to the Earth"
      tokenAt(sentence.doc, pieces[i + 2]?.first ?? 0).tag === 'VB',
  );
  return at < 0 ? pieces : rewrite(pieces, at, at + 1, pieces[at]?.text === 'is' ? 'was' : 'were');
}

/** A clause that stands by itself as far as rules can make it. */
export function writeOut(sentence: Sentence, clause: Clause, around: Around): Written {
  const names = around.names.of(sentence);
  const bare = withoutOpening(withoutBrackets(clausePieces(sentence, clause), sentence));
  const dated = withDates(withoutAdverbs(bare, sentence), sentence, around.times(sentence));
  const past = around.antecedents
    ? withoutVagueTimes(withPastPlans(dated, sentence), sentence, around.times(sentence))
    : dated;
  const named = withProtagonist(withFullNames(past, names, around), sentence, around);
  const people = around.people(sentence);
  const { statement, doubts } = withTopic({ sentence, pieces: named, people }, around);
  return { statement: withAntecedents(statement, around.antecedents, around.header), doubts };
}
