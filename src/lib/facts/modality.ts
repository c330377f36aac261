// Whether a clause says that something is so, was planned, may be, or that somebody says it is.
import type { Sentence, Token } from '../language/reading.ts';
import { childrenOf } from '../language/tree.ts';
import type { Modality } from './fact.ts';

interface Row {
  readonly modality: Modality;
  readonly verb: RegExp;
  readonly because: string;
  readonly example: string;
}

/** By the lemma of the clause's verb. */
const verbs: readonly Row[] = [
  {
    modality: 'said',
    verb: /^(?:say|tell|claim|state|argue|add|announce|report|estimate|indicate|suggest|explain|note|warn|deny|admit|insist|declare|assert|allege|describe|comment|write|ask|urge|call|mention|conclude|acknowledge|confirm|reveal|predict|recommend|stress|quote|respond|reply|promise|maintain|observe|point|agree|criticise|criticize)$/,
    because: 'a verb of saying: what follows is as true as its speaker',
    example: 'Professor Burrows said ...',
  },
  {
    modality: 'possible',
    verb: /^(?:believe|think|feel|hope|expect|seem|appear|consider|suspect|fear|wish|want|doubt|assume|imagine|suppose|wonder|prefer|regard|view|see|realise|realize|know|mean|like|love|enjoy|need|look|tend)$/,
    because: 'a verb of opinion or wish: nothing has happened',
    example: 'He believes that the flag ...',
  },
  {
    modality: 'plan',
    verb: /^(?:plan|intend|aim|schedule|propose|prepare|seek|try|attempt)$/,
    because: 'a verb of intention',
    example: 'The government intends to hold ...',
  },
];

/** Verbs of saying that are deeds where a noun, not a clause, follows: "wrote a book". */
const deeds = /^(?:write|declare|announce|reveal|assert|maintain|observe|add)$/;

function isDeed(sentence: Sentence, verb: Token): boolean {
  const children = childrenOf(sentence, verb);
  const objects = children.filter(({ dep, pos }) => dep === 'dobj' && /^(?:NOUN|PROPN)$/.test(pos));
  return (
    deeds.test(verb.lemma) && objects.length > 0 && !children.some(({ dep }) => dep === 'ccomp')
  );
}

/** Is it a verb that gives somebody's words? */
export const isSaying = ({ lemma }: Token): boolean =>
  verbs.some(({ modality, verb }) => modality === 'said' && verb.test(lemma));

const isAccording = (sentence: Sentence, verb: Token) =>
  childrenOf(sentence, verb).some(({ text, dep }) => dep === 'prep' && /^according$/i.test(text));

export function modalityOf(sentence: Sentence, verb: Token): Modality {
  const spoken = verbs.find(({ verb: pattern }) => pattern.test(verb.lemma));
  const row = isDeed(sentence, verb) ? undefined : spoken;
  // "was called", "is estimated": the passive of such a verb states a name or a number.
  const passive = childrenOf(sentence, verb).some(({ dep }) => dep === 'nsubjpass');
  if (
    row &&
    !(
      passive &&
      /^(?:call|describe|schedule|see|know|regard|consider|write|agree)$/.test(verb.lemma)
    )
  )
    return row.modality;
  if (isAccording(sentence, verb)) return 'said';
  const modal = childrenOf(sentence, verb).find(({ tag }) => tag === 'MD');
  if (modal && /^(?:may|might|could|should)$/i.test(modal.text)) return 'possible';
  if (modal && /^(?:will|shall|would|'ll)$/i.test(modal.text)) return 'plan';
  return 'fact';
}

export function isNegated(sentence: Sentence, verb: Token): boolean {
  return childrenOf(sentence, verb).some(
    ({ dep, text }) => dep === 'neg' || /^(?:never|not|no)$/i.test(text),
  );
}
