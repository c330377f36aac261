// Making a clause stand by itself: asides cut, times and names written out.
import type { Sentence, Token } from '../language/reading.ts';
import type { Name, Names } from '../language/mentions/names.ts';
import {
  isProtagonist,
  meansProtagonist,
  withoutOrigin,
  type Protagonist,
} from '../language/mentions/protagonist.ts';
import type { Time } from '../language/times.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import { isBareDefinite, type Antecedents } from './antecedents.ts';
import { withoutAdverbs, withoutBrackets, withoutOpening } from './asides.ts';
import { clausePieces, type Clause } from './clause.ts';
import { openReferences, type HeaderWords } from './references.ts';
import { cut, piecesWithin, rewrite, type Piece, type Statement } from './statement.ts';
import { isSamePerson, type Topics } from './topics.ts';

/** The tokens of a sentence that are part of a person's name. */
export function peopleIn(
  names: readonly Name[],
  protagonist: Protagonist | null,
): ReadonlySet<number> {
  // Whom the article is about is a person, whatever the name was taken for.
  const somebody = protagonist !== null && protagonist.gender !== 'it' ? protagonist : null;
  const people = names.filter(
    ({ kind, text }) => kind === 'person' || (somebody && isProtagonist(text, somebody)),
  );
  return new Set(
    people.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)),
  );
}

/** What is known about the article around a sentence. */
export interface Around {
  readonly names: Names;
  readonly times: (sentence: Sentence) => readonly Time[];
  readonly protagonist: Protagonist | null;
  /** The tokens of a sentence that are part of a person's name. */
  readonly people: (sentence: Sentence) => ReadonlySet<number>;
  /** Null where writing out what "the" means went wrong too often: outside news. */
  readonly antecedents: Antecedents | null;
  readonly header: HeaderWords;
  readonly topics: Topics;
  /** The sentences before this one, in order. */
  readonly before: (sentence: Sentence) => readonly Sentence[];
}

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

/** A surname alone becomes the full name where the clause does not hold it already. */
function withFullNames(
  pieces: readonly Piece[],
  names: readonly Name[],
  { protagonist, header }: Around,
): readonly Piece[] {
  const whole = new Set<string>();
  // The header gives the rest of the name where it shows the surname.
  const isShown = (text: string) =>
    protagonist !== null &&
    isProtagonist(text, protagonist) &&
    header.has((text.split(' ').at(-1) ?? '').toLowerCase());
  return names.reduce((all, { first, end, kind, text, full }) => {
    if (kind !== 'person') return all;
    const within = piecesWithin(all, first, end);
    if (!within) return all;
    const known = whole.has(full) || isShown(text);
    whole.add(full);
    return text === full || known ? all : rewrite(all, within.from, within.to, full);
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

const possessive = (name: string) => (name.endsWith('s') ? `${name}'` : `${name}'s`);

/** "The city" as the city's name, in the article about it. */
function withNamedClass(
  pieces: readonly Piece[],
  sentence: Sentence,
  { name, classes }: Protagonist,
): readonly Piece[] {
  const at = pieces.findIndex(({ text }, i) => {
    const noun = pieces[i + 1];
    const token = noun && tokenAt(sentence.doc, noun.first);
    const modified =
      token &&
      childrenOf(sentence, token).some(
        ({ dep, i: child }) => child > token.i && /^(?:prep|relcl|acl)$/.test(dep),
      );
    return (
      /^the$/i.test(text) &&
      token?.tag === 'NN' &&
      classes.includes(token.lemma) &&
      !modified &&
      token.dep !== 'compound'
    );
  });
  return at < 0 ? pieces : rewrite(pieces, at, at + 2, name);
}

/** A word of a name beside the whole of it reads as two people: "Reyes never got Diego Reyes's post back". */
const holdsWordOf = (name: string, pieces: readonly Piece[]) =>
  pieces.some(
    ({ text, written }) =>
      !written && /^\p{Lu}\p{L}{2}/u.test(text) && name.split(' ').includes(text),
  );

/** The first pronoun that must mean the protagonist, as the name; only where the name is not there. */
function withProtagonist(
  pieces: readonly Piece[],
  sentence: Sentence,
  around: Around,
): readonly Piece[] {
  const { names, protagonist } = around;
  if (!protagonist) return pieces;
  const named = names.of(sentence).find(({ text }) => isProtagonist(text, protagonist));
  const inClause = named && piecesWithin(pieces, named.first, named.end);
  const pronouns = pieces.flatMap(({ first, written }, i) => {
    const token = tokenAt(sentence.doc, first);
    return /^PRP/.test(token.tag) && !written ? [{ token, i }] : [];
  });
  const sure = pronouns.find(({ token }) =>
    meansProtagonist(token, sentence, around.before(sentence), names, protagonist),
  );
  // "In her home she was visited": with one of them the others before it are told.
  const same = pronouns.filter(({ token }) => sure && isSamePerson(token, sure.token));
  // "To appease his conscience, he would visit": the name goes to the subject, or two people appear.
  const [opening] = same;
  const subject = same.find(
    ({ token }) => token.dep === 'nsubj' && tokenAt(sentence.doc, token.head).dep === 'ROOT',
  );
  const at = (opening?.token.tag === 'PRP$' && subject ? subject : opening)?.i ?? -1;
  if (inClause || holdsWordOf(protagonist.name, pieces)) return pieces;
  if (at < 0) return withNamedClass(pieces, sentence, protagonist);
  const token: Token = tokenAt(sentence.doc, pieces[at]?.first ?? 0);
  if (/self$|^hers$/i.test(token.text) || pieces[at + 1]?.text === 'own') return pieces;
  // The header shows the rest: "Theodorus" of "Theodorus of Tabennese".
  const name = withoutOrigin(protagonist.name);
  const text = token.tag === 'PRP$' ? possessive(name) : name;
  return rewrite(pieces, at, at + 1, text);
}

/** The first pronoun nothing in the statement explains, as the name of whom the story goes on about. */
function withTopic(statement: Statement, { topics, header }: Around): Written {
  const { pieces, sentence } = statement;
  const untouched = { statement, doubts: [] };
  const open = openReferences(statement, header).find(({ kind }) => kind === 'pronoun');
  if (!open) return untouched;
  const token = tokenAt(sentence.doc, pieces[open.at]?.first ?? 0);
  const meaning = /self$|^hers$/i.test(token.text) ? null : topics.behind(token, sentence);
  // Beside the name a pronoun means somebody else, or the author would have said himself.
  const surname = meaning?.name.split(' ').at(-1) ?? '';
  if (!meaning || pieces.some(({ text }) => text.includes(surname))) return untouched;
  const name = withoutOrigin(meaning.name);
  // "It's a city": behind a name the verb would look like a possessive.
  const verb = pieces[open.at + 1];
  const short = verb && /^['’]s$/.test(verb.text) ? tokenAt(sentence.doc, verb.first) : null;
  if (short && short.lemma !== 'be') return untouched;
  const own = token.tag === 'PRP$' ? possessive(name) : name;
  const written = short
    ? rewrite(pieces, open.at, open.at + 2, `${name} is`)
    : rewrite(pieces, open.at, open.at + 1, own);
  return { statement: { ...statement, pieces: written }, doubts: meaning.doubts };
}

/** A clause made to stand by itself, and what may have been written out wrongly. */
export interface Written {
  readonly statement: Statement;
  readonly doubts: readonly string[];
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
