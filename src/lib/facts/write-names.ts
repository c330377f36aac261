// Names written out: a surname as the full name, a pronoun or "the city" as whom or what it means.
import type { Name } from '../language/mentions/names.ts';
import { meansProtagonist } from '../language/mentions/means-protagonist.ts';
import {
  isProtagonist,
  withoutOrigin,
  type Protagonist,
} from '../language/mentions/protagonist.ts';
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf, tokenAt } from '../language/tree.ts';
import type { Around } from './around.ts';
import { openReferences } from './references.ts';
import { piecesWithin, rewrite, type Piece, type Statement } from './statement.ts';
import { isSamePerson } from './topics.ts';

/** A clause made to stand by itself, and what may have been written out wrongly. */
export interface Written {
  readonly statement: Statement;
  readonly doubts: readonly string[];
}

/** A surname alone becomes the full name where the clause does not hold it already. */
export function withFullNames(
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
export function withProtagonist(
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
export function withTopic(statement: Statement, { topics, header }: Around): Written {
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
