// What a score sees of a candidate: named numbers, none of which knows the article's subject.
import type { Fact } from '../../facts/fact.ts';
import type { Findings } from '../../facts/find.ts';
import { kept } from '../../language/kept.ts';
import type { Token } from '../../language/reading.ts';
import { isProtagonist } from '../../language/mentions/protagonist.ts';
import { isSubject, tokenAt } from '../../language/tree.ts';
import type { Candidate } from '../candidate.ts';
import { examine, plainWords, type Examined } from '../checks/check.ts';
import { articleSigns, type ArticleSigns } from './article-signs.ts';

/** A candidate with what the features look at again and again. */
interface Seen extends Examined {
  readonly doubts: readonly string[];
  readonly article: ArticleSigns;
  /** The author's words outside the key, marks left out. */
  readonly others: readonly Token[];
  readonly keyTokens: readonly Token[];
  /** The key's word that the others of it hang on. */
  readonly keyHead: Token | undefined;
  /** The word of the statement that hangs on none of it: mostly its verb. */
  readonly top: Token | undefined;
  readonly subject: Token | undefined;
  /** How common a word is, from 0 to 8. */
  readonly zipf: (token: Token) => number;
}

interface Feature {
  readonly name: string;
  readonly value: (seen: Seen) => number;
}

/** A feature that is one of several: `key:person`. */
interface Class {
  readonly name: string;
  readonly values: (seen: Seen) => readonly string[];
}

const common = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
const isCommon = ({ pos }: Token) => common.has(pos);
const isContent = ({ pos }: Token) => pos === 'PROPN' || common.has(pos);
const mean = (all: readonly number[]) =>
  all.length === 0 ? 0 : all.reduce((sum, each) => sum + each, 0) / all.length;
const least = (all: readonly number[], none: number) =>
  all.length === 0 ? none : Math.min(...all);
const length = (text: string) => times(text, /\S+/g);
const times = (text: string, mark: RegExp) => (text.match(mark) ?? []).length;

const reporting =
  /^(?:say|tell|claim|announce|report|state|add|note|warn|argue|suggest|believe|think|explain|confirm|deny|admit|estimate|find|show)$/;
const light =
  /^(?:have|make|take|do|give|get|see|go|come|hold|keep|put|use|include|provide|become)$/;

/** What kind of verb carries the statement. */
function verbClass(top: Token | undefined): string {
  if (!top) return 'none';
  if (!/^(?:VERB|AUX)$/.test(top.pos)) return 'noun';
  if (top.lemma === 'be') return 'be';
  if (reporting.test(top.lemma)) return 'reporting';
  return light.test(top.lemma) ? 'light' : 'full';
}

function subjectClass({ subject, candidate: { fact }, tokens }: Seen): string {
  if (!subject) return 'none';
  const at = tokens.indexOf(subject);
  if (fact.statement.pieces[at]?.written) return 'written';
  if (subject.pos === 'PRON') return 'pronoun';
  if (subject.pos === 'PROPN') return 'name';
  const det = tokens.find(
    ({ head, dep, i }) => dep === 'det' && head === subject.i && i < subject.i,
  );
  if (!det) return /S$/.test(subject.tag) ? 'bare-plural' : 'bare';
  return /^the$/i.test(det.text) ? 'definite' : /^an?$/i.test(det.text) ? 'indefinite' : 'other';
}

/** The word before the key, where it is one of the few that matter. */
function wordBefore({ tokens, candidate: { key } }: Seen): string {
  const before = tokens[key.from - 1];
  if (!before) return 'start';
  if (before.pos === 'PUNCT') return 'mark';
  if (before.pos === 'ADP' || before.pos === 'SCONJ') {
    return /^(?:in|of|by|to|on|at|for|from|with|as|into)$/i.test(before.text)
      ? before.text.toLowerCase()
      : 'preposition';
  }
  return before.pos.toLowerCase();
}

function wordAfter({ tokens, candidate: { key } }: Seen): string {
  const after = tokens[key.to];
  if (!after || key.to === tokens.length - 1) return 'end';
  return after.pos.toLowerCase();
}

const classes: readonly Class[] = [
  { name: 'form', values: ({ candidate: { form } }) => [form] },
  {
    name: 'claim',
    values: ({ candidate: { form, answer } }) => (form === 'claim' ? [answer] : []),
  },
  { name: 'key', values: ({ candidate: { key } }) => [key.kind] },
  { name: 'clause', values: ({ candidate: { fact } }) => [fact.clause] },
  { name: 'modality', values: ({ candidate: { fact } }) => [fact.modality] },
  { name: 'importance', values: ({ candidate: { fact } }) => [String(fact.importance)] },
  { name: 'doubt', values: ({ doubts }) => doubts },
  { name: 'open', values: ({ candidate: { fact } }) => fact.open.map(({ kind }) => kind) },
  { name: 'verb', values: ({ top }) => [verbClass(top)] },
  { name: 'tense', values: ({ top }) => [top?.tag ?? 'none'] },
  { name: 'subject', values: (seen) => [subjectClass(seen)] },
  { name: 'key-dep', values: ({ keyHead }) => [keyHead?.dep ?? 'none'] },
  { name: 'key-entity', values: ({ keyHead }) => [keyHead?.entType || 'none'] },
  { name: 'before', values: (seen) => [wordBefore(seen)] },
  { name: 'after', values: (seen) => [wordAfter(seen)] },
  { name: 'opening', values: ({ tokens }) => [tokens[0]?.pos ?? 'none'] },
  {
    name: 'key-sense',
    values: ({ keyHead, findings }) =>
      keyHead?.pos === 'NOUN'
        ? [findings.reading.lexicon.supersense(keyHead.lemma.toLowerCase()) ?? 'none']
        : [],
  },
  {
    name: 'subject-sense',
    values: ({ subject, findings }) =>
      subject?.pos === 'NOUN'
        ? [findings.reading.lexicon.supersense(subject.lemma.toLowerCase()) ?? 'none']
        : [],
  },
];

/** How far the options differ from the key in length, in words. */
function lengthApart({ candidate: { options, answer } }: Seen): number {
  if (!options) return 0;
  const wrong = options.filter((option) => option !== answer).map(length);
  return Math.abs(length(answer) - mean(wrong));
}

function namesOutsideKey({ candidate, findings }: Seen): number {
  const { statement } = candidate.fact;
  const shown = findings.names
    .of(statement.sentence)
    .filter(({ first, end }) =>
      statement.pieces.some(
        (piece, i) =>
          piece.first >= first &&
          piece.first < end &&
          (i < candidate.key.from || i >= candidate.key.to),
      ),
    );
  const written = statement.pieces.filter((piece) => piece.written && !/\d/.test(piece.text));
  return new Set([...shown.map(({ full }) => full), ...written.map(({ text }) => text)]).size;
}

function isOfProtagonist({ subject, candidate, findings, tokens }: Seen): number {
  const { protagonist } = findings;
  if (!protagonist || !subject) return 0;
  const piece = candidate.fact.statement.pieces[tokens.indexOf(subject)];
  return piece && isProtagonist(piece.text, protagonist) ? 1 : 0;
}

function timesShown({ candidate: { fact }, findings }: Seen): number {
  const { pieces, sentence } = fact.statement;
  return findings
    .times(sentence)
    .filter((time) => pieces.some(({ first, end }) => first < time.end && time.first < end)).length;
}

/** How many words down from the top the deepest word hangs. */
const depthOf = kept((tokens: readonly Token[]): number => {
  const inside = new Map(tokens.map((token) => [token.i, token]));
  const depths = tokens.map((token) => {
    let depth = 0;
    for (let at = token; depth < 30; depth++) {
      const above = inside.get(at.head);
      if (!above || above === at) break;
      at = above;
    }
    return depth;
  });
  return Math.max(0, ...depths);
});

const cueWords = kept(({ cue }: Fact) => new Set(plainWords(cue ?? '')));

/** The share of the prompt's words that the cue has too. */
function inCue({ candidate: { prompt, fact } }: Seen): number {
  const cue = cueWords(fact);
  return cue.size === 0 ? 0 : mean(plainWords(prompt).map((word) => +cue.has(word)));
}

const measures: readonly Feature[] = [
  { name: 'words', value: ({ candidate }) => length(candidate.prompt) },
  { name: 'words-over-22', value: ({ candidate }) => Math.max(0, length(candidate.prompt) - 22) },
  { name: 'words-under-10', value: ({ candidate }) => Math.max(0, 10 - length(candidate.prompt)) },
  { name: 'cue', value: ({ candidate: { fact } }) => (fact.cue === null ? 0 : 1) },
  { name: 'cue-words', value: ({ candidate: { fact } }) => length(fact.cue ?? '') },
  { name: 'cue-overlap', value: inCue },
  { name: 'doubts', value: ({ doubts }) => doubts.length },
  { name: 'open-references', value: ({ candidate: { fact } }) => fact.open.length },
  { name: 'negated', value: ({ candidate: { fact } }) => (fact.negated ? 1 : 0) },
  { name: 'composed', value: ({ candidate: { fact } }) => (fact.asked ? 1 : 0) },
  { name: 'options', value: ({ candidate: { options } }) => options?.length ?? 0 },
  { name: 'options-apart', value: lengthApart },
  { name: 'answer-words', value: ({ candidate: { answer } }) => length(answer) },
  { name: 'answer-letters', value: ({ candidate: { answer } }) => answer.length },
  { name: 'answer-digits', value: ({ candidate: { answer } }) => times(answer, /\d/g) },
  {
    name: 'key-at',
    value: ({ candidate: { key, fact } }) => key.from / Math.max(1, fact.statement.pieces.length),
  },
  {
    name: 'words-before-key',
    value: ({ candidate: { key } }) => Math.min(key.from, 12),
  },
  {
    name: 'words-behind-key',
    value: ({ candidate: { key, fact } }) => Math.min(fact.statement.pieces.length - key.to, 12),
  },
  {
    name: 'key-frequency',
    value: ({ keyTokens, zipf }) => least(keyTokens.filter(isContent).map(zipf), 0),
  },
  {
    name: 'key-unlisted',
    value: ({ keyTokens, zipf }) =>
      keyTokens.filter((token) => isContent(token) && zipf(token) === 0).length,
  },
  {
    name: 'key-uses',
    value: ({ keyHead, article }) => Math.log1p(article.uses(keyHead?.lemma.toLowerCase() ?? '')),
  },
  {
    name: 'key-common',
    value: ({ keyTokens }) => keyTokens.filter(isCommon).length,
  },
  { name: 'top-frequency', value: ({ top, zipf }) => (top ? zipf(top) : 0) },
  {
    name: 'top-uses',
    value: ({ top, article }) => Math.log1p(article.roots(top?.lemma ?? '')),
  },
  { name: 'rarest', value: ({ others, zipf }) => least(others.filter(isCommon).map(zipf), 4) },
  { name: 'mean-frequency', value: ({ others, zipf }) => mean(others.filter(isCommon).map(zipf)) },
  { name: 'content', value: ({ others }) => others.filter(isContent).length },
  { name: 'content-share', value: ({ others }) => mean(others.map((token) => +isContent(token))) },
  { name: 'names', value: namesOutsideKey },
  { name: 'no-name', value: (seen) => +(namesOutsideKey(seen) === 0) },
  { name: 'times', value: timesShown },
  {
    name: 'numbers',
    value: ({ others }) =>
      others.filter(({ tag, entType }) => tag === 'CD' && entType !== 'DATE').length,
  },
  {
    name: 'definites',
    value: ({ others }) => others.filter(({ text }) => /^the$/i.test(text)).length,
  },
  { name: 'pronouns', value: ({ others }) => others.filter(({ tag }) => /^PRP/.test(tag)).length },
  {
    name: 'demonstratives',
    value: ({ others }) =>
      others.filter(({ text }) => /^(?:this|that|these|those|such)$/i.test(text)).length,
  },
  {
    name: 'written',
    value: ({ candidate: { fact } }) =>
      fact.statement.pieces.filter(({ written }) => written).length,
  },
  { name: 'commas', value: ({ candidate }) => times(candidate.prompt, /,/g) },
  { name: 'semicolons', value: ({ candidate }) => times(candidate.prompt, /;/g) },
  { name: 'quotes', value: ({ candidate }) => times(candidate.prompt, /["“”]/g) },
  { name: 'brackets', value: ({ candidate }) => times(candidate.prompt, /[()]/g) },
  { name: 'hyphens', value: ({ candidate }) => times(candidate.prompt, /[-–]/g) },
  {
    name: 'capitals',
    value: ({ others }) => mean(others.map(({ text }) => +/^\p{Lu}/u.test(text))),
  },
  {
    name: 'prepositions',
    value: ({ others }) => others.filter(({ dep }) => dep === 'prep').length,
  },
  { name: 'joined', value: ({ others }) => others.filter(({ dep }) => dep === 'conj').length },
  {
    name: 'verbs',
    value: ({ others }) => others.filter(({ pos }) => pos === 'VERB').length,
  },
  {
    name: 'clauses',
    value: ({ others }) =>
      others.filter(({ dep }) => /^(?:advcl|relcl|acl|ccomp|xcomp|parataxis)$/.test(dep)).length,
  },
  {
    name: 'asides',
    value: ({ others }) => others.filter(({ dep }) => /^(?:appos|relcl)$/.test(dep)).length,
  },
  {
    name: 'loose',
    value: ({ others }) =>
      others.filter(({ dep }) => /^(?:dep|intj|meta|parataxis)$/.test(dep)).length,
  },
  { name: 'depth', value: ({ tokens }) => depthOf(tokens) },
  {
    name: 'passive',
    value: ({ others }) => +others.some(({ dep }) => /pass$/.test(dep)),
  },
  { name: 'modal', value: ({ others }) => +others.some(({ tag }) => tag === 'MD') },
  { name: 'perfect', value: ({ others }) => +others.some(({ text }) => /^had$/i.test(text)) },
  {
    name: 'superlative',
    value: ({ others }) => +others.some(({ tag }) => /^(?:JJS|RBS)$/.test(tag)),
  },
  { name: 'adverbs', value: ({ others }) => others.filter(({ pos }) => pos === 'ADV').length },
  { name: 'key-subject', value: ({ keyTokens }) => +keyTokens.some(isSubject) },
  {
    name: 'header',
    value: ({ others, findings }) =>
      mean(others.filter(isContent).map(({ lemma }) => +findings.header.has(lemma.toLowerCase()))),
  },
  {
    name: 'key-in-header',
    value: ({ keyTokens, findings }) =>
      +keyTokens.some(({ lemma, text }) => findings.header.has(lemma) || findings.header.has(text)),
  },
  { name: 'of-protagonist', value: isOfProtagonist },
  { name: 'about-somebody', value: ({ findings }) => +(findings.protagonist !== null) },
  {
    name: 'place',
    value: ({ candidate, article }) => article.place(candidate.fact.statement.sentence),
  },
  {
    name: 'in-paragraph',
    value: ({ candidate, article }) =>
      Math.min(6, article.inBlock(candidate.fact.statement.sentence)),
  },
  {
    name: 'kept',
    value: ({ candidate: { fact } }) =>
      fact.statement.pieces.length / (fact.statement.sentence.end - fact.statement.sentence.first),
  },
  {
    name: 'sentence-words',
    value: ({ candidate: { fact } }) => fact.statement.sentence.end - fact.statement.sentence.first,
  },
  {
    name: 'rivals',
    value: ({ candidate: { key }, article }) => Math.log1p(article.names(key.kind)),
  },
  { name: 'news', value: ({ article }) => +article.news },
  {
    name: 'news-claim',
    value: ({ article, candidate }) => +(article.news && candidate.form === 'claim'),
  },
];

function see(candidate: Candidate, doubts: readonly string[], findings: Findings): Seen {
  const examined = examine(candidate, findings);
  const { key, fact } = candidate;
  const { tokens } = examined;
  const keyTokens = tokens.slice(key.from, key.to);
  const inKey = new Set(keyTokens.map(({ i }) => i));
  const here = new Set(tokens.map(({ i }) => i));
  const { doc } = fact.statement.sentence;
  const top =
    tokens.find(({ dep, pos }) => dep === 'ROOT' && pos !== 'PUNCT') ??
    tokens.find((token) => !here.has(token.head) && /^(?:VERB|AUX)$/.test(token.pos)) ??
    tokens.find((token) => !here.has(tokenAt(doc, token.i).head));
  return {
    ...examined,
    doubts,
    zipf: ({ lemma }) => findings.reading.lexicon.frequency(lemma.toLowerCase()),
    article: articleSigns(findings),
    others: tokens.filter(
      ({ i, pos }, n) =>
        !inKey.has(i) && !fact.statement.pieces[n]?.written && !/^(?:PUNCT|SPACE)$/.test(pos),
    ),
    keyTokens,
    keyHead: keyTokens.find(({ head, i }) => head === i || !inKey.has(head)) ?? keyTokens.at(-1),
    top,
    subject:
      tokens.find((token) => isSubject(token) && token.head === top?.i) ?? tokens.find(isSubject),
  };
}

const namesOf = new Map<string, Map<string, string>>();

/** "key:person": written once, since a new text is looked up more slowly than a known one. */
function named(name: string, value: string): string {
  const names = namesOf.get(name) ?? new Map<string, string>();
  namesOf.set(name, names);
  const known = names.get(value) ?? `${name}:${value}`;
  names.set(value, known);
  return known;
}

/** Every feature that is not 0, by name. */
export function featuresOf(
  candidate: Candidate,
  doubts: readonly string[],
  findings: Findings,
): ReadonlyMap<string, number> {
  const seen = see(candidate, doubts, findings);
  const features = new Map<string, number>();
  for (const { name, value } of measures) features.set(name, value(seen));
  for (const { name, values } of classes) {
    for (const value of values(seen)) features.set(named(name, value), 1);
  }
  return features;
}
