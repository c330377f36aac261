// A check of the rubric's second point: words that are counted, compared or shown from another sentence.
import type { Check } from './check.ts';

interface Pointer {
  readonly because: string;
  readonly example: string;
  readonly words: RegExp;
  /** A cue may say what is meant. */
  readonly cued: boolean;
}

const pointers: readonly Pointer[] = [
  {
    because: 'what it was given for stands before',
    example: 'In exchange, Stalin promised to leave control of the ______ to the British.',
    words: /^(?:In (?:exchange|return|reply|retaliation)|Thereupon),/,
    cued: false,
  },
  {
    because: 'from where, or whom, stands before',
    example: 'Before departing, Boki entrusted administration of ______ to his wife.',
    words:
      /^(?:Before|After|Upon|On|When|While) (?:departing|leaving|dying|returning|arriving|retiring|graduating|finishing|recovering|surrendering|landing),/,
    cued: false,
  },
  {
    because: 'of what kind stands before',
    example: 'One such accident was the loss of ______.',
    words: /^(?:One|Another|Two|Three|Many|Most|Few|Some) such /,
    cued: true,
  },
  {
    because: 'of what kind stands before',
    example: 'When something enters such a region of ______, its path will be different.',
    words: /\bsuch an? (?!.*\b(?:as|that)\b)/,
    cued: false,
  },
  {
    because: 'other than who stands before',
    example: 'Still others believe in ______. He coordinated several others, including ______.',
    words:
      /^Still others\b|^The other (?:two|three|four|______)\b|\b(?:several|many|most|various) others\b(?! (?:of|in|who|from|at|on))/,
    cued: false,
  },
  {
    because: 'one more than what stands before',
    example: 'Another contributor is a general decline in ______ over time.',
    words: /^Another (?!\p{L}+ (?:of|from|at|in) \p{Lu})/u,
    cued: true,
  },
  {
    because: 'who they are stands before',
    example: 'Most were Indonesians, but for ______ South Koreans.',
    words:
      /^(?:Most|Many|Some|All|Few|Several|Both|Each|Neither|None|Half|Two|Three|Four|Five|\d+) (?:were|was|had|have|are|is|did|died|came|went|took|used|believed?|say|said|felt|thought|became|made|stayed|left|received|married|lived|argued?|also|now|still|later|then) /,
    cued: true,
  },
  {
    because: 'of whom it is a share stands before',
    example: 'Some ______ were formerly enslaved people. (85 percent)',
    words:
      /^(?:Some|About|Around|Nearly|Almost|Over|More than|At least) (?:______|[\d.]+ ?(?:percent|%)) (?:were|was|are|is|had|have) /,
    cued: true,
  },
  {
    because: 'times of what stands before',
    example: 'The first ______ times the pilots followed correct procedure.',
    words:
      /^The (?:first|second|third|last|next|final) (?:(?:______|two|three|four|few|several|\d+) )?times? (?!that|when|in )/,
    cued: false,
  },
  {
    because: 'what is shown is not on the card',
    example: 'Scientists compare newer images, such as the one above, with detailed images.',
    words:
      /\b(?:the ones? (?:above|below)|(?:shown|listed|pictured|described|discussed|mentioned|outlined|stated) (?:above|below|earlier)|(?:figure|image|picture|table|example|photo|diagram)s? (?:above|below))\b/i,
    cued: false,
  },
  {
    because: 'like what stands before',
    example: 'Contemporary philosophers view their practice in the same way.',
    words: /\bin (?:the same|a similar) (?:way|manner|fashion)\b(?! (?:as|that))/,
    cued: false,
  },
  {
    because: 'besides what, or after what, stands before',
    example: 'What do modern businesses divide as well? The British thereupon signed a treaty.',
    words: /\bas well[.?]|\b(?:thereupon|thereafter|whereupon)\b/,
    cued: false,
  },
  {
    because: 'than whom, or of which family, stands before',
    example: 'The younger Barlow began ranching before ______ contacted him.',
    words: /\b[Tt]he (?:elder|younger) \p{Lu}\p{L}*[^s\W]\b(?! and\b)/u,
    cued: false,
  },
  {
    because: 'some of whom stands before',
    example: 'Some of the fugitives married into the ______ people.',
    words:
      /^(?:One|Some|Two|Three|Many|Most|Several|All|Each|Few) of the (?:[a-z]+s(?: (?!of|in|who|that|from|at|on)|[,.])|[a-z]+['’]s )/,
    cued: true,
  },
  {
    because: 'where or by whom stands before',
    example: 'The confusion between Wikia and the ______ was dismissed when raised.',
    words:
      /\bwhen (?:raised|asked|questioned|contacted|pressed)\b(?! (?:about|by|to|how|what|why|if|whether|in|on|at|for))|\b(?:reef|road|coast|area|land|shore|hills?|mountains?|side) to the (?:north|south|east|west)\b(?! (?:of|and))/,
    cued: false,
  },
  {
    because: 'away from what stands before',
    example: 'Some bodies were recovered around 1,000 km away near ______.',
    words: /\b(?:km|miles?|kilometers?|kilometres?|metres?|meters?) away\b(?! from)/,
    cued: false,
  },
];

export const pointsBack: Check = {
  reason: 'points-back',
  certainty: 'hard',
  because: 'it is counted, compared or shown from another sentence',
  example: 'In exchange, Stalin promised to leave control of the ______ to the British.',
  fails: ({ candidate: { prompt, fact } }) =>
    pointers.some(({ words, cued }) => !(cued && fact.cue !== null) && words.test(prompt)),
};
