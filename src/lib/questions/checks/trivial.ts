// Checks of the rubric's fifth point: what nobody wants to remember, and what anybody would guess.
import { textOfPieces } from '../../facts/statement.ts';
import { isNews } from '../../language/times.ts';
import { childrenOf, isSubject, tokenAt } from '../../language/tree.ts';
import type { Check } from './check.ts';

interface Routine {
  readonly because: string;
  readonly example: string;
  readonly words: RegExp;
}

/** What happens in every match, and decides none. */
const routines: readonly Routine[] = [
  {
    because: 'a chance that came to nothing',
    example: 'Who missed a chance to put Sweden in the lead?',
    words:
      /\b(?:attempts?|chances?|efforts?|shots?|headers?|free[- ]kicks?|strikes?|corners?|penalt(?:y|ies))\b.*\b(?:saved|missed|failed|wide|blocked|denied|cleared|over the bar)\b|\b(?:missed|missing|saved|wasted|blocked|denied|cleared)\b.*\b(?:attempts?|chances?|efforts?|shots?|headers?|free[- ]kicks?|strikes?|corners?|penalt(?:y|ies))\b/i,
  },
  {
    because: 'a substitution',
    example: 'Belgium made a change, as Nacer Chadli replaced ______.',
    words:
      /\bmade (?:a|an|the|another|\w+) (?:change|substitution)s?\b|\bsubstitut(?:ed|es|e|ion)\b|\bcame (?:on|off) (?:for|as)\b/i,
  },
  {
    because: 'a card',
    example: 'Five players were booked for fouls.',
    words: /\b(?:booked|yellow cards?|cautioned)\b/i,
  },
  {
    because: 'the minute something happened in',
    example: 'Lukaku doubled the lead in the ______ minute.',
    words: /______(?:st|nd|rd|th)? minute\b|\bminutes? ______/i,
  },
];

/** Parts of a whole that the sentence is about anyway: which war, if not the one of his life? */
const restOf =
  /\b(?:remainder|rest|duration|course|outbreak|beginning|start|end|middle|height) of(?: the)?$/i;

/** What a number behind it is a label of. */
const labels =
  /^(?:No|Nos|Nr|number|junction|exit|room|route|highway|platform|bus|gate|lodge|chapter|section|figure|article|page|phase|round)\.?$/i;

/** Sizes of a home or a vehicle. */
const sizes = /^(?:bedroom|room|door|seat|seater|page)$/i;

/** "was elected" without the office or the seat. */
const electedToWhat =
  /\b(?:were|was|candidates) (?:\p{Ll}+ly )?(?:re-?)?elected(?! (?:as|to|by|president|chair\p{Ll}*|mayor|governor|leader|an?|the|in|from|for)\b)/u;

const daysNear = 10;
const dayMillis = 86_400_000;

export const trivial: readonly Check[] = [
  {
    reason: 'as-of',
    certainty: 'hard',
    because: 'when somebody counted is not worth remembering, only what was counted',
    example: 'As of ______, the channel has 19.5 million subscribers. (March 2019)',
    fails: ({ candidate: { key, prompt } }) =>
      /^(?:year|month|day)$/.test(key.kind) && /\bas of ______/i.test(prompt),
  },
  {
    reason: 'label-number',
    certainty: 'hard',
    because: 'numbers of houses, rooms, roads and models are looked up, not remembered',
    example: 'take the M1 northbound to junction ______; at ______ Makhateava St.',
    fails: ({ candidate: { key, fact }, tokens }) => {
      if (!/^(?:number|score)$/.test(key.kind)) return false;
      const { pieces } = fact.statement;
      const [before, next] = [pieces[key.from - 1]?.text ?? '', pieces[key.to]?.text ?? ''];
      const label = before === '.' ? (pieces[key.from - 2]?.text ?? '') : before;
      const isModel =
        key.kind === 'number' && tokens[key.from - 1]?.tag === 'NNP' && /^\d+$/.test(key.text);
      const isAddress = /^(?:at|on)$/i.test(before) && tokens[key.to]?.tag === 'NNP';
      const isSize = next === '-' && sizes.test(pieces[key.to + 1]?.text ?? '');
      return labels.test(label) || isModel || isAddress || isSize;
    },
  },
  {
    reason: 'routine-play',
    certainty: 'hard',
    because: 'saves, substitutions, cards and chances of a match are forgotten the next day',
    example: "Panama's attempt in the 54th minute was saved by ______.",
    fails: ({ candidate: { prompt, key } }) =>
      !/^(?:day|month|year)$/.test(key.kind) && routines.some(({ words }) => words.test(prompt)),
  },
  {
    reason: 'near-publication',
    certainty: 'hard',
    because: 'a report tells of the days before the date on the card',
    example: 'September 9, 2016 / On what date was the election held? (September 4)',
    fails: ({ candidate: { key }, findings }) => {
      const { article } = findings.reading;
      if (key.kind !== 'day' || key.iso === null || article.date === null) return false;
      const days = (Date.parse(article.date) - Date.parse(key.iso)) / dayMillis;
      return isNews(article) && days >= 0 && days <= daysNear;
    },
  },
  {
    reason: 'rest-of-event',
    certainty: 'doubt',
    because: 'the event that somebody saw the end of is told by the time and the people around it',
    example: "served on Washington's staff for the remainder of the ______",
    fails: ({ candidate: { fact, key } }) =>
      /^(?:name|organisation|place)$/.test(key.kind) &&
      restOf.test(textOfPieces(fact.statement.pieces.slice(Math.max(0, key.from - 4), key.from))),
  },
  {
    reason: 'gloss',
    certainty: 'doubt',
    because: 'a foreign word with its meaning behind it is a translation',
    example: 'gives his rank as ______, Colonel',
    fails: ({ candidate: { fact, key }, tokens }) => {
      if (!/^(?:name|organisation|place|term)$/.test(key.kind)) return false;
      const { pieces } = fact.statement;
      const [comma, word, end] = [0, 1, 2].map((n) => pieces[key.to + n]?.text ?? '');
      return (
        comma === ',' &&
        /^[.,]?$/.test(end ?? '') &&
        tokens[key.to + 1]?.dep === 'appos' &&
        word !== ''
      );
    },
  },
  {
    reason: 'shared-property',
    certainty: 'doubt',
    because: 'what is simply so of the key is so of others',
    example: '______ is mainly Buddhist.',
    fails: ({ candidate: { fact, key }, tokens }) => {
      if (!/^(?:country|province|city|place|organisation|name)$/.test(key.kind)) return false;
      const { sentence } = fact.statement;
      const subject = tokens.slice(key.from, key.to).find(isSubject);
      const verb = subject && tokenAt(sentence.doc, subject.head);
      if (verb?.lemma !== 'be' || verb.tag === 'VBD') return false;
      const complements = childrenOf(sentence, verb);
      const definite = complements.some(
        (token) =>
          token.dep === 'attr' &&
          childrenOf(sentence, token).some(
            ({ text, tag }) => /^the$/i.test(text) || tag === 'JJS' || tag === 'RBS',
          ),
      );
      return complements.some(({ dep }) => dep === 'acomp' || dep === 'attr') && !definite;
    },
  },
  {
    reason: 'one-of-the-elected',
    certainty: 'hard',
    because: 'an election elects many, and the seat is not told',
    example: 'Councillor ______ of the Democratic Party was elected.',
    fails: ({ candidate: { key, prompt } }) =>
      (/^(?:person|name)$/.test(key.kind) || /______['’]s/.test(prompt)) &&
      electedToWhat.test(prompt),
  },
];
