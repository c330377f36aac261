// Asking outright for a noun: "What did North Korea fire?", "What is marble made of?"
import type { Fact } from '../facts/fact.ts';
import { textOfPieces } from '../facts/statement.ts';
import type { Lexicon } from '../language/lexicon/lexicon.ts';
import type { Token } from '../language/reading.ts';
import { childrenOf, extentOf, subjectOf, tokenAt } from '../language/tree.ts';
import { thirdPerson } from './claims/inflect.ts';
import type { Key } from './keys.ts';
import { headOf, withArticle } from './noun-phrase.ts';
import { isEndMark, open, turned, verbOf, type PieceRange } from './turn.ts';

interface Stranding {
  readonly preposition: string;
  /** Verbs after which it may end the question. */
  readonly verbs: RegExp;
  readonly example: string;
}

/** Prepositions that belong to their verb so closely that they stay behind with it. */
const strandings: readonly Stranding[] = [
  {
    preposition: 'of',
    verbs: /^(?:make|build|compose|consist|construct|form|die|accuse|convict|dispose)$/,
    example: 'What is the bridge made of?',
  },
  {
    preposition: 'from',
    verbs:
      /^(?:make|build|derive|come|evolve|develop|suffer|die|form|obtain|extract|originate|stem|result|protect|emerge|arise)$/,
    example: 'What did Jerome suffer from?',
  },
  {
    preposition: 'into',
    verbs:
      /^(?:divide|turn|transform|convert|develop|change|evolve|split|translate|break|combine)$/,
    example: 'What is the nave divided into?',
  },
  {
    preposition: 'to',
    verbs: /^(?:lead|refer|belong|compare|contribute|react|respond|attribute|relate|convert)$/,
    example: 'What did the drought lead to?',
  },
  {
    preposition: 'in',
    verbs: /^(?:result|specialize|specialise|engage|participate|invest|believe)$/,
    example: 'What did the vote result in?',
  },
  {
    preposition: 'on',
    verbs: /^(?:depend|rely|focus|base|feed|live|concentrate|insist|model|print)$/,
    example: 'What does the theory focus on?',
  },
  {
    preposition: 'for',
    verbs: /^(?:use|know|search|account|stand|campaign|argue|ask|compensate|design)$/,
    example: 'What is the site used for?',
  },
  {
    preposition: 'with',
    verbs:
      /^(?:cover|fill|replace|associate|decorate|begin|end|credit|charge|surround|equip|line)$/,
    example: 'What was the floor covered with?',
  },
  {
    preposition: 'by',
    verbs:
      /^(?:cause|destroy|replace|inspire|surround|influence|damage|drive|power|trigger|follow|precede|absorb|produce|acquire|measure|determine|control)$/,
    example: 'What was the fire caused by?',
  },
  {
    preposition: 'as',
    verbs: /^(?:know|describe|serve|use|see|regard|classify|refer|register|act|function)$/,
    example: 'What is the retreat described as?',
  },
];

/** "What" asks for things: of people and bodies "who" is asked, and not for what they have or do. */
const isThing = ({ lemma }: Token, lexicon: Lexicon) =>
  !/^(?:person|group)$/.test(lexicon.supersense(lemma) ?? 'person');

/** "What" takes a singular verb, whatever the answer's number. */
function agreeing(text: string, { tag, lemma }: Token): string {
  if (tag === 'VBP') return lemma === 'be' ? 'is' : thirdPerson(lemma);
  return text === 'were' ? 'was' : text;
}

/** "What surrounds the cell?": the key opens the statement as its subject. */
function askSubject(fact: Fact, { from, to }: PieceRange, verb: Token): string | null {
  const { pieces, sentence } = fact.statement;
  const subject = subjectOf(sentence, verb);
  if (from !== 0 || !subject || subject.i !== pieces[to - 1]?.first) return null;
  if (pieces[to - 1]?.end !== extentOf(sentence, subject).end) return null;
  const children = childrenOf(sentence, verb);
  if (
    verb.lemma === 'be' ||
    telling.test(verb.lemma) ||
    children.some(({ dep, i }) => dep === 'conj' && i > verb.i)
  )
    return null;
  const finite = children.find(({ dep }) => /^aux/.test(dep)) ?? verb;
  if (pieces[to]?.first !== finite.i && tokenAt(sentence.doc, pieces[to]?.first ?? 0).pos !== 'ADV')
    return null;
  const rest = pieces
    .slice(to)
    .map((piece) =>
      piece.first === finite.i ? { ...piece, text: agreeing(piece.text, finite) } : piece,
    )
    .filter((piece, i, all) => !(i === all.length - 1 && isEndMark(piece)));
  // "its" and "their" would point at the answer.
  if (rest.some(({ text }) => /^(?:its|their|them|themselves|itself)$/.test(text))) return null;
  const question = `What ${open(textOfPieces(rest))}?`;
  return isTold(question) ? question : null;
}

/** "What did Belgium have?": what is had or made is asked for by a blank. */
const sayingLittle = /^(?:have|get|make|do|take|give|see|find|need|want|put|keep|set|show|hold)$/;

/** Fewer words than this behind "what" do not say enough. */
const leastWords = 4;

const isTold = (question: string) => question.split(' ').length > leastWords;

/** What tells something is a source, and asked for by "who" if at all. */
const telling = /^(?:say|write|tell|suggest|claim|report|state|show|argue|indicate|announce)$/;

/** "What ...?" for a noun; null where the word order would not be certain. */
export function askWhat(fact: Fact, key: Key, lexicon: Lexicon): string | null {
  if (key.kind !== 'noun' && key.kind !== 'term') return null;
  const verb = verbOf(fact);
  const head = headOf(fact, key);
  const phrase = withArticle(fact, key);
  if (!verb || !head || !phrase || !isThing(head, lexicon)) return null;
  if (/^nsubj/.test(head.dep) && head.head === verb.i) return askSubject(fact, phrase, verb);
  const { sentence } = fact.statement;
  if (childrenOf(sentence, head).some(({ i, pos }) => i > head.i && pos !== 'PUNCT')) return null;
  const above = tokenAt(sentence.doc, head.head);
  const isObject = head.dep === 'dobj' && above.i === verb.i;
  const stays =
    head.dep === 'pobj' &&
    above.head === verb.i &&
    strandings.some(
      ({ preposition, verbs }) => preposition === above.text && verbs.test(verb.lemma),
    );
  if (!isObject && !stays) return null;
  if (isObject && sayingLittle.test(verb.lemma)) return null;
  const question = turned(fact, phrase, isObject ? 'object' : 'edge');
  const asked = question && `What ${question.auxiliary} ${question.rest}?`;
  return asked !== null && isTold(asked) ? asked : null;
}
