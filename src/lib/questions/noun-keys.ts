// Nouns that carry what a clause says: what is done, made, caused or meant, asked for as a phrase.
import type { Fact } from '../facts/fact.ts';
import type { Findings } from '../facts/find.ts';
import { textOfPieces, type Piece } from '../facts/statement.ts';
import {
  broader,
  depth,
  frequency,
  supersense,
  synonyms,
  type Supersense,
} from '../language/lexicon/lexicon.ts';
import type { Doc, Token } from '../language/reading.ts';
import { childrenOf, tokenAt, tokensOf } from '../language/tree.ts';
import type { Key } from './keys.ts';

/** A noun with what describes it from before, pieces `[from, to)`. */
interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: Token;
  /** Content words from first to last, the head included. */
  readonly words: readonly Token[];
}

interface Place {
  /** What the phrase is to its clause. */
  readonly name: string;
  readonly holds: (head: Token, above: Token, verb: Token) => boolean;
  readonly reason: string;
  readonly example: string;
}

/** Verbs whose object says what is done, as much as they do: "make a decision". */
const lightVerb =
  /^(?:have|make|take|do|give|get|see|find|go|come|hold|keep|put|say|tell|show|want|need|let|know|think|like|play|include|be|use|provide|offer|face|begin|start|reach|gain|lose|receive|raise|set|pay|spend|lead|leave|seek|allow|help)$/;

const places: readonly Place[] = [
  {
    name: 'object',
    holds: ({ dep }, above) => dep === 'dobj' && above.pos === 'VERB',
    reason: 'what is made, met or destroyed is what the clause tells',
    example: 'Rainforests absorb ______.',
  },
  {
    name: 'agent',
    holds: ({ dep }, above) => dep === 'pobj' && above.dep === 'agent',
    reason: 'a passive ends in who or what did it',
    example: 'The tower was destroyed by ______.',
  },
  {
    name: 'governed',
    holds: ({ dep }, above, verb) =>
      dep === 'pobj' && above.dep === 'prep' && above.head === verb.i && verb.pos === 'VERB',
    reason: 'what a verb governs by its preposition is as good as an object',
    example: 'The bridge was built of ______.',
  },
  {
    name: 'subject',
    holds: ({ dep }, above) => /^nsubj/.test(dep) && /^(?:VERB|AUX)$/.test(above.pos),
    reason: 'what does something can be asked for by what it does',
    example: '______ carry blood away from the heart.',
  },
];

/** Nouns that hold no idea of their own. */
const hollow =
  /^(?:way|part|thing|number|kind|type|sort|form|example|result|case|fact|idea|point|reason|problem|question|answer|issue|matter|role|area|place|time|year|day|people|person|man|woman|child|member|group|lot|variety|range|series|amount|degree|level|rate|side|end|beginning|start|top|bottom|rest|majority|most|many|some|others?|one|ones|use|work|life|world|country|state|city|town|home|name|word|term|effort|attempt|chance|opportunity|ability|power|need|sense|view|approach|process|method|system|change|effect|influence|impact|importance|difference|relationship|aspect|feature|factor|element|item|piece|set|step|stage|situation|condition|position|experience|information|knowledge|detail|purpose|goal|advantage|addition|order|response|support|attention|interest|control|position|event|activity|action|behavior|behaviour|job|thought|notion|concept|topic|subject|field|version|copy|total|half|percent|percentage|hundred|thousand|million|dozen|couple|pair|bit|career|age|hand|head|face|body|eye|story|news|report|statement|comment|interview|decision|plan|program|project|study|research|author|other|individual|someone|everyone|anyone|everything|nothing|anything|something|success|progress|quality|value|character|figure|leader|official|student|resident|visitor|tourist|traveller|traveler|user|viewer|fan|player|team|company|organization|organisation|government|party|public|population|society|community|culture|family|friend|parent|father|mother|brother|sister|son|daughter|wife|husband|house|room|building|site|location|destination|attraction|spot|option|choice|service|facility|price|cost|fee|ticket|money|tradition|history|period|century|decade|moment|month|week|hour|minute|season|summer|winter|spring|autumn|lack|presence|existence|nature|basis|means|manner|fashion|means|course|kilometer|kilometre|mile|meter|metre|foot|inch|dollar|pound|euro)s?$/i;

/** Kinds of thing that are never an answer. */
const noAnswer: ReadonlySet<Supersense | null> = new Set<Supersense | null>(['time', 'quantity']);

/** Descriptions that judge or size and do not say which kind. */
const plainDescription =
  /^(?:good|bad|great|large|small|big|little|new|old|young|major|minor|main|important|key|crucial|early|late|long|short|high|low|significant|relevant|special|particular|possible|necessary|strong|weak|full|whole|real|true|wide|broad|clear|similar|common|general|popular|famous|successful|final|original|recent|current|former|rich|nice|free|best|better|worst|largest|biggest|highest|greatest|ancient|modern|beautiful|huge|vast|extensive|considerable|substantial|excellent|interesting|unique|typical|usual|basic|simple|complex|serious|close|near|far|local|very|quite|rather)$/i;

const isPlain = (piece: Piece | undefined, token: Token | undefined) =>
  plainDescription.test(piece?.text ?? '') || /^(?:RB[RS]?|JJ[RS]|HYPH)$/.test(token?.tag ?? '');

/** The noun's phrase: descriptions before it without a break, without article, number or owner. */
function phraseOf({ statement }: Fact, at: number, head: Token): NounPhrase | null {
  const { pieces, sentence } = statement;
  const tokenOf = (piece: Piece | undefined) => piece && tokenAt(sentence.doc, piece.first);
  let from = at;
  while (from > 0) {
    const piece = pieces[from - 1];
    const before = tokenOf(piece);
    if (!piece || !before || piece.written) break;
    const inside =
      before.head > before.i && before.head <= head.i && before.head >= (pieces[from]?.first ?? 0);
    const describes =
      /^(?:amod|compound|nmod|npadvmod|advmod)$/.test(before.dep) && before.pos !== 'DET';
    const hyphen = /^[-–]$/.test(before.text) && !piece.space;
    if (!hyphen && !(inside && describes)) break;
    from--;
  }
  // "a minor newspaper": that it was minor is not asked for.
  while (from < at && isPlain(pieces[from], tokenOf(pieces[from]))) from++;
  const words = pieces.slice(from, at + 1).flatMap((piece) => {
    const token = tokenOf(piece);
    return token && /^(?:NOUN|ADJ|VERB|PROPN)$/.test(token.pos) ? [token] : [];
  });
  return { from, to: at + 1, head, words };
}

/** Before a noun they leave open which one is meant, or how it is. */
const openDeterminer =
  /^(?:no|any|some|such|other|another|more|most|many|several|various|few|each|every|this|that|these|those|what|which|whatever|different|certain|own|same|all|both|numerous|countless|much|less|enough|similar|further|additional|next|previous|following|first|second|third|last|latter|former|only)$/i;

const words = ({ statement }: Fact, at: number, count: number) =>
  statement.pieces
    .slice(at, at + count)
    .map(({ text }) => text.toLowerCase())
    .join(' ');

const frequencyOf = ({ lemma }: Token) => frequency(lemma.toLowerCase());

/** Words that tell which: not those that only judge or size. */
const telling = (phrase: NounPhrase) =>
  phrase.words.filter(({ text }) => !plainDescription.test(text));

const isNominal = (piece: Piece | undefined, doc: Doc) =>
  piece !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(tokenAt(doc, piece.first).pos);

/** So many kinds above a noun still suggest it. */
const nearKinds = 3;

/** What makes a noun no key at all. */
const faults: readonly {
  readonly reason: string;
  readonly example: string;
  readonly holds: (phrase: NounPhrase, fact: Fact, place: Place, verb: Token) => boolean;
}[] = [
  {
    reason: 'one of several joined things is no whole answer',
    example: 'The brain stores words and ______.',
    holds: ({ head, from, to }, { statement: { sentence, pieces } }) =>
      head.dep === 'conj' ||
      childrenOf(sentence, head).some(({ dep }) => /^(?:conj|cc|preconj|appos)$/.test(dep)) ||
      /^(?:and|or|but|\/)$/.test(pieces[from - 1]?.text ?? '') ||
      (/^(?:and|or|but|\/|,)$/.test(pieces[to]?.text ?? '') && pieces[to + 1]?.text === 'and'),
  },
  {
    reason: 'half of a word, or of a name',
    example: 'He earned all-______ in 2006.',
    holds: ({ from, to, head }, { statement: { sentence, pieces, people } }) =>
      people.has(head.i) ||
      !/^\p{L}{3}/u.test(head.text) ||
      (from > 0 && /^\p{Lu}/u.test(head.text)) ||
      /[-–/]$/.test(pieces[from - 1]?.text ?? '') ||
      /^[-–/]/.test(pieces[to]?.text ?? '') ||
      isNominal(pieces[to], sentence.doc),
  },
  {
    reason: 'what else describes the noun from before belongs to it',
    example: 'its role in syntactic and morphological ______; a 30 ______ (day visa)',
    holds: ({ from }, { statement: { sentence, pieces } }) => {
      const piece = pieces[from - 1];
      const token = piece && tokenAt(sentence.doc, piece.first);
      if (!token || plainDescription.test(token.text)) return false;
      return (
        token.tag === 'CD' ||
        (/^(?:amod|compound|nmod|nummod)$/.test(token.dep) &&
          !/^(?:RB|JJ)[RS]?$/.test(token.tag)) ||
        (token.dep === 'amod' && token.tag === 'JJ') ||
        (token.dep === 'conj' && token.pos === 'ADJ')
      );
    },
  },
  {
    reason: 'a word of the same meaning, or for the whole kind, stands beside it',
    example: 'Of all fruits he liked ______ best. (apples)',
    holds: ({ head, from, to }, { statement: { sentence, pieces } }) => {
      const lemma = head.lemma.toLowerCase();
      const kin = new Set([...synonyms(lemma), ...broader(lemma).slice(0, nearKinds)]);
      return pieces.some(({ first, written }, at) => {
        const token = tokenAt(sentence.doc, first);
        if ((at >= from && at < to) || written || token.pos !== 'NOUN') return false;
        const other = token.lemma.toLowerCase();
        return kin.has(other) || broader(other).slice(0, nearKinds).includes(lemma);
      });
    },
  },
  {
    reason: 'a noun that holds no idea says nothing, unless what describes it is rare',
    example: 'Experts work in many ______. (areas)',
    holds: (phrase) =>
      hollow.test(phrase.head.lemma) &&
      (telling(phrase).length < 2 || Math.min(...telling(phrase).map(frequencyOf)) >= rare),
  },
  {
    reason: 'words that are everywhere name nothing that is remembered',
    example: 'They provide ______ from Liverpool. (connections)',
    holds: (phrase) => {
      const rarest = Math.min(...telling(phrase).map(frequencyOf));
      return rarest >= (telling(phrase).length > 1 ? everydayPair : everyday);
    },
  },
  {
    reason: 'the kind of thing is time or amount',
    example: 'It lasted a ______.',
    holds: ({ head }) => /\d/.test(head.text) || noAnswer.has(supersense(head.lemma.toLowerCase())),
  },
  {
    reason: '"any", "such", "more" and the like leave open which is meant',
    example: 'It has no ______.',
    holds: ({ head }, { statement: { sentence } }) =>
      childrenOf(sentence, head).some(
        ({ text, dep, i }) => i < head.i && (openDeterminer.test(text) || dep === 'nummod'),
      ),
  },
  {
    reason: 'what a noun is of or for tells the noun',
    example: 'They declared the ______ of the Republic of Fredonia. (formation)',
    holds: (phrase, { statement: { sentence, pieces } }) => {
      const next = pieces[phrase.to];
      return (
        /^(?:of|for|to|between|among|about|towards?|against|with)$/.test(next?.text ?? '') &&
        childrenOf(sentence, phrase.head).some(({ i }) => i === next?.first)
      );
    },
  },
  {
    reason: 'what follows names the things themselves',
    example: 'joined by ______ like Stan Lee',
    holds: ({ to }, fact) =>
      /^(?:like|such as|including|called|named|known as|,? ?namely|, such as|, including|, like)\b/.test(
        words(fact, to, 3).replace(/ ,/g, ','),
      ),
  },
  {
    reason: 'a verb that says little goes with few nouns',
    example: 'He took ______ in winter storms. (shelter)',
    holds: (phrase, _, place, verb) =>
      place.name !== 'subject' &&
      lightVerb.test(verb.lemma) &&
      (telling(phrase).length < 2 || hollow.test(phrase.head.lemma)),
  },
  {
    reason: 'a noun without article behind a preposition is a turn of phrase',
    example: 'It disappeared in ______. (transit)',
    holds: ({ head, words: described, from }, { statement: { sentence, pieces } }, place) =>
      place.name === 'governed' &&
      described.length === 1 &&
      head.tag === 'NN' &&
      /^(?:in|on|at|by|under|out|upon|to|for|into|without|with|from)$/i.test(
        pieces[from - 1]?.text ?? '',
      ) &&
      !childrenOf(sentence, head).some(({ dep }) => dep === 'det') &&
      supersense(head.lemma) !== 'substance' &&
      supersense(head.lemma) !== 'food',
  },
  {
    reason: 'a clause behind a noun tells the noun',
    example: 'the ______ that the slaves were servants; the ______ he frequented',
    holds: (phrase, { statement: { sentence, pieces } }) => {
      const clauses = childrenOf(sentence, phrase.head).filter(
        ({ dep, i }) =>
          /^(?:acl|relcl|ccomp|xcomp)$/.test(dep) && pieces.some(({ first }) => first === i),
      );
      const content = clauses.some(
        (clause) => clause.dep !== 'relcl' && !/^VB[NG]$/.test(clause.tag),
      );
      return content || (clauses.length > 0 && telling(phrase).length < 2);
    },
  },
  {
    reason: 'of what somebody has, one word is soon guessed',
    example: "Mérida's ______ is colonial.",
    holds: (phrase, { statement: { sentence } }) =>
      telling(phrase).length < 2 &&
      childrenOf(sentence, phrase.head).some(({ dep }) => dep === 'poss'),
  },
  {
    reason: 'a long phrase is not remembered word by word',
    example: 'He broke it with a ______. (small open ended straw)',
    holds: ({ from, to }) => to - from > 4,
  },
  {
    reason: 'an action with an object of its own is a clause',
    example: 'He lost his fortune ______ in Peruvian rice. (investing)',
    holds: ({ head, words: described }) =>
      described.length === 1 &&
      /ing$/.test(head.text) &&
      head.text === head.lemma &&
      frequencyOf(head) > 3.5,
  },
];

/** Share of a billion words, as a power of ten, above which a word is everywhere. */
const everyday = 4.75;
const everydayPair = 5;
const rare = 4;

/** What the whole article says of nouns: how often each stands in it, and what fills each verb's places. */
interface Nouns {
  readonly uses: ReadonlyMap<string, number>;
  readonly fillers: ReadonlyMap<string, ReadonlySet<string>>;
}

const linkOf = (head: Token, above: Token, verb: Token) =>
  `${verb.lemma} ${above.i === verb.i ? head.dep : above.text}`;

function countNouns({ reading }: Findings): Nouns {
  const uses = new Map<string, number>();
  const fillers = new Map<string, Set<string>>();
  for (const sentence of reading.sentences) {
    for (const token of tokensOf(sentence)) {
      if (!/^(?:NOUN|PROPN)$/.test(token.pos)) continue;
      uses.set(token.lemma, (uses.get(token.lemma) ?? 0) + 1);
      const above = tokenAt(sentence.doc, token.head);
      const verb = verbAbove(above, sentence.doc);
      if (verb.pos !== 'VERB') continue;
      const link = linkOf(token, above, verb);
      fillers.set(link, (fillers.get(link) ?? new Set()).add(token.lemma));
    }
  }
  return { uses, fillers };
}

const counted = new WeakMap<Findings, Nouns>();

function nounsOf(findings: Findings): Nouns {
  const known = counted.get(findings) ?? countNouns(findings);
  counted.set(findings, known);
  return known;
}

/** The verb that a noun hangs on, by a preposition or without. */
const verbAbove = (above: Token, doc: Doc) =>
  /^(?:prep|agent)$/.test(above.dep) ? tokenAt(doc, above.head) : above;

function doubtsOf({ words, head }: NounPhrase, place: Place): readonly string[] {
  const rarest = Math.min(...words.map(({ lemma }) => frequency(lemma.toLowerCase())));
  return [
    `noun-${place.name}`,
    ...(rarest >= everyday ? ['noun-everyday'] : []),
    ...(depth(head.lemma.toLowerCase()) < 5 ? ['noun-abstract'] : []),
    ...(hollow.test(head.lemma) ? ['noun-hollow-head'] : []),
  ];
}

/** Noun phrases that could be asked for, each with what makes it doubtful. */
export function nounKeys(fact: Fact, findings: Findings): readonly Key[] {
  const { uses, fillers } = nounsOf(findings);
  const { pieces, sentence } = fact.statement;
  return pieces.flatMap((piece, at): readonly Key[] => {
    const head = tokenAt(sentence.doc, piece.first);
    if (piece.written || head.pos !== 'NOUN' || !/^NNS?$/.test(head.tag)) return [];
    const above = tokenAt(sentence.doc, head.head);
    const verb = verbAbove(above, sentence.doc);
    const place = places.find(({ holds }) => holds(head, above, verb));
    const phrase = place && phraseOf(fact, at, head);
    if (!place || !phrase || faults.some(({ holds }) => holds(phrase, fact, place, verb)))
      return [];
    const doubts = [
      ...doubtsOf(phrase, place),
      ...(lightVerb.test(verb.lemma) && place.name !== 'subject' ? ['noun-light-verb'] : []),
      ...((uses.get(head.lemma) ?? 0) < 2 ? ['noun-once'] : []),
      ...((fillers.get(linkOf(head, above, verb))?.size ?? 0) > 1 ? ['noun-rival'] : []),
    ];
    const text = textOfPieces(pieces.slice(phrase.from, phrase.to));
    return [{ from: phrase.from, to: phrase.to, kind: 'noun', text, iso: null, doubts }];
  });
}
