// Which tails add to a clause and do not bind it.
import type { Sentence, Token } from '../../language/reading.ts';
import { childrenOf, extentOf, isPast, subjectOf, tokenAt, tokensOf } from '../../language/tree.ts';
import { textAt } from '../clause.ts';

interface Tail {
  readonly doubt: string;
  readonly because: string;
  readonly example: string;
  readonly holds: (token: Token, sentence: Sentence) => boolean;
}

const marks = (sentence: Sentence, token: Token): string =>
  childrenOf(sentence, token)
    .find(({ dep, i }) => /^(?:mark|advmod)$/.test(dep) && i < token.i)
    ?.text.toLowerCase() ?? '';

/** Of "A did this, did that and did more" the last cannot go alone. */
const isListed = (sentence: Sentence, above: Token) =>
  above.dep !== 'ROOT' && textAt(sentence, extentOf(sentence, above).first - 1) === ',';

/** A second verb behind one that has its own complement, which the two do not share. */
function isSecondDeed(token: Token, sentence: Sentence): boolean {
  const above = tokenAt(sentence.doc, token.head);
  if (token.dep !== 'conj' || !/^VB[DZPN]$/.test(token.tag) || !/^(?:VERB|AUX)$/.test(above.pos))
    return false;
  const children = childrenOf(sentence, above);
  const complete = children.some(
    ({ dep, i }) =>
      /^(?:dobj|prep|attr|advmod|acomp|ccomp|xcomp|npadvmod)$/.test(dep) &&
      i > above.i &&
      i < token.i,
  );
  const chosen = children.some(({ dep, text }) => dep === 'cc' && /^n?or$/.test(text));
  return complete && !chosen && !isListed(sentence, above);
}

/** Behind a comma. */
export const afterComma: readonly Tail[] = [
  {
    doubt: 'cut-relative',
    because: 'a relative clause behind a comma only adds',
    example: '..., which offered what was believed to be ...',
    holds: ({ dep }) => dep === 'relcl',
  },
  {
    doubt: 'cut-participle',
    because: 'a participle behind a comma adds a circumstance',
    example: '..., breaking a regime siege',
    holds: (token, sentence) =>
      /^(?:advcl|acl)$/.test(token.dep) &&
      /^VB[GN]$/.test(token.tag) &&
      !subjectOf(sentence, token),
  },
  {
    doubt: 'cut-circumstance',
    because: 'a clause with its own conjunction adds a reason or a contrast',
    example: '..., although a recent poll found ...',
    holds: (token, sentence) =>
      token.dep === 'advcl' && !/^(?:if|unless|)$/.test(marks(sentence, token)),
  },
  {
    doubt: 'cut-phrase',
    because: 'an attendant circumstance',
    example: '..., with the first meeting set to take place in Christchurch',
    holds: ({ dep, text }) => dep === 'prep' && text === 'with',
  },
  {
    doubt: 'cut-phrase',
    because: 'examples, exceptions and what goes beside only add',
    example: '..., including that of Coahuila y Texas',
    holds: ({ dep, text }) =>
      /^(?:prep|advcl|acl)$/.test(dep) &&
      /^(?:including|such|despite|along|alongside|like|especially|notably|particularly|mainly|mostly|among)$/.test(
        text,
      ),
  },
  {
    doubt: 'cut-phrase',
    because: 'an adverb of emphasis opens what only adds',
    example: '..., especially on problems connected with vibrating strings',
    holds: (token, sentence) => {
      const { first } = extentOf(sentence, token);
      return (
        /^(?:prep|appos|advcl|npadvmod)$/.test(token.dep) &&
        /^(?:especially|notably|particularly|mainly|mostly|primarily|most)$/.test(
          tokenAt(sentence.doc, first).text,
        )
      );
    },
  },
  {
    doubt: 'cut-apposition',
    because: 'an apposition behind a comma only adds',
    example: '..., a related organization to the Summer Institute of Linguistics',
    holds: (token, sentence) =>
      token.dep === 'appos' &&
      token.pos === 'NOUN' &&
      !childrenOf(sentence, token).some(({ dep }) => dep === 'conj'),
  },
  {
    doubt: 'cut-infinitive',
    because: 'a second infinitive can be left out',
    example: 'to suggest designs, and determine whether ...',
    holds: (token, sentence) => {
      const above = tokenAt(sentence.doc, token.head);
      return (
        token.dep === 'conj' &&
        token.tag === 'VB' &&
        !isListed(sentence, above) &&
        childrenOf(sentence, above).some(({ i }) => i > above.i && i < token.i)
      );
    },
  },
  {
    doubt: 'cut-coordination',
    because: 'a second verb tells of a second deed',
    example: '..., and was in practice supreme commander',
    holds: isSecondDeed,
  },
];

/** "placed Sam Houston, a former soldier, in charge": that comma belongs to the aside before it. */
const closesAside = (sentence: Sentence, verb: Token, at: number) =>
  tokensOf(sentence).some(
    (token) =>
      token.i > verb.i &&
      token.i < at &&
      /^(?:appos|relcl|acl)$/.test(token.dep) &&
      textAt(sentence, extentOf(sentence, token).first - 1) === ',',
  );

/** Without a comma, from clauses too long to be asked about. */
export const loose: readonly Tail[] = [
  {
    doubt: 'cut-purpose',
    because: 'what was done stays true without its purpose',
    example: '... gathered in 1831 to demand the suspension of customs duties',
    holds: ({ dep, tag, head, i }, sentence) => {
      // "was there to launch her novel", "wishes to use it to ...": what is said is the purpose.
      const above = tokenAt(sentence.doc, head);
      // "became only the second player to have ...": it says in what he was the second.
      const ranked = tokensOf(sentence).some(
        (token) =>
          token.i > above.i && token.i < i && /^(?:first|second|third|last|only)$/.test(token.text),
      );
      return (
        dep === 'advcl' && tag === 'VB' && above.lemma !== 'be' && above.dep !== 'xcomp' && !ranked
      );
    },
  },
  {
    doubt: 'cut-circumstance',
    because: 'a time or a reason at the end only adds',
    example: '... changing his first name when he first came to the colonies in 1777',
    holds: (token, sentence) =>
      token.dep === 'advcl' &&
      // "was with him when he died": what was so then only.
      tokenAt(sentence.doc, token.head).lemma !== 'be' &&
      /^(?:when|while|after|before|as|because|since|where|although|though|whereas|whilst)$/.test(
        marks(sentence, token),
      ),
  },
  {
    doubt: 'cut-phrase',
    because: 'a phrase behind a comma adds to an event that is whole',
    example: '..., in recognition of his service to the cause of American liberty',
    holds: ({ dep, head, text, i }, sentence) => {
      const verb = tokenAt(sentence.doc, head);
      return (
        dep === 'prep' &&
        textAt(sentence, i - 1) === ',' &&
        !closesAside(sentence, verb, i) &&
        verb.pos === 'VERB' &&
        isPast(sentence, verb) &&
        // "used them, or escaped people, for labor": what a thing is used for is what is told.
        !(verb.lemma === 'use' && /^(?:for|in)$/.test(text)) &&
        !/^(?:according|without|except|unlike|not|but|than|as)$/.test(text)
      );
    },
  },
  {
    doubt: 'cut-circumstance',
    because: 'a time told by a participle only adds',
    example: '... before joining Berkeley’s Department of Linguistics in 1971',
    holds: (token, sentence) =>
      token.dep === 'prep' &&
      /^(?:after|before|while|despite|by|while|following)$/.test(token.text) &&
      childrenOf(sentence, token).some(({ dep }) => dep === 'pcomp'),
  },
  {
    doubt: 'cut-coordination',
    because: 'a second verb tells of a second deed',
    example: '... and distributed letters to the various newspapers in the city',
    holds: isSecondDeed,
  },
];
