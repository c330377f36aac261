// What is mended in a paragraph: broken spacing, and slips of the pen that leave one reading.

export interface Mend {
  readonly pattern: RegExp;
  /** What is written instead; `$1` and so on as in String.replace. */
  readonly write: string;
  readonly because: string;
  readonly example: string;
}

const spacing: readonly Mend[] = [
  {
    pattern: /[\u00ad\u200b-\u200d\u2060\ufeff\ufffc]+/g,
    write: '',
    because: 'soft hyphens and zero-width marks of web pages would split words',
    example: 'con\u00adver\u00adsa\u00adtion',
  },
  {
    pattern: /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu,
    write: ' ',
    because: 'tabs, line ends and non-breaking spaces are one space; NUL is none of the text',
    example: '5\u00a0 million',
  },
  {
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    write: '\ufffd',
    because: 'half a character cannot be shown or stored',
    example: 'a\ud800b',
  },
  {
    pattern: / ?\[(?:\d+|[a-z]|note \d+|[a-z ]*(?:needed|\?))\](?:: ?\d+)?/g,
    write: '',
    because: 'footnote marks of encyclopedias',
    example: 'in London. [3] [citation needed]',
  },
  {
    pattern: /(?<=[a-z]{2}[a-z\])"”’])(?<![./@][\w-]*)([.!?])(?=[A-Z][a-z])/g,
    write: '$1 ',
    because: 'sentences glued together where a line break was lost',
    example: 'at the request.Iran has',
  },
  {
    pattern: / +(?=[,;:.!?%)\]](?:\s|$|[)\],"”’]))/g,
    write: '',
    because: 'a space before a closing mark',
    example: 'in 1842 , when',
  },
  {
    pattern: /(?<=^|[\s(])("\S[^"]{0,80}\S) "(?=\p{Ll})/gu,
    write: '$1" ',
    because: 'a closing quotation mark that went over to the next word',
    example: 'the name "Jenna Marbles "comes from',
  },
  {
    pattern: /([([]) +/g,
    write: '$1',
    because: 'a space after an opening bracket',
    example: '( 1868 - 1912 )',
  },
  {
    pattern: /(?<=(?:\b(?:NZ|US|AU|HK|CAD|C|A|S))) ?\$ ?(?=\d)/g,
    write: '$',
    because: 'a sum of money torn apart',
    example: 'NZ $ 26 million',
  },
  {
    pattern: /,(?: ?,)+/g,
    write: ',',
    because: 'a comma twice, where a bracket or a note was taken out',
    example: 'King Louis XV of France,, and Marie',
  },
  {
    pattern: /(?<=\d)(?=(?:miles|feet|years|people|metres|meters|kilometres|kilometers)\b)/g,
    write: ' ',
    because: 'a number run together with what it counts',
    example: 'about 30miles from the temple',
  },
  {
    pattern:
      /(?<=[\p{L}\p{N}]["”]?) - (?=(?:owned|based|led|backed|born|run|made|inspired|style|related|controlled|friendly|speaking|putting|language|member|old|fold|day|year|storey|story)\b)/gu,
    write: '-',
    because: 'a compound torn apart at its hyphen',
    example: 'the Scientology - owned cruise ship',
  },
  {
    pattern: /(?<=\d ?(?:k|c|m)?m)\. (?=\p{Ll})/gu,
    write: ' ',
    because: 'a measure is no sentence’s end, and wants no full stop',
    example: 'depth is about 29m. and the top',
  },
  {
    pattern: /([$€£¥]) (?=\d)/g,
    write: '$1',
    because: 'a sum of money torn apart',
    example: '£ 25',
  },
];

/** Words that tell that an English sentence goes on: "an der" and "vuelta a España" are none of it. */
const english =
  '(?<=\\b(?:is|was|be|been|as|of|in|by|for|with|to|from|at|on|and|or|that|into|like|not|has|had|have|such|became|become|were|are|made|under|after) )';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

const slips: readonly Mend[] = [
  {
    pattern:
      /\b([Tt]he|[Aa]n?|[Oo]f|[Ii]n|[Tt]o|[Aa]t|[Aa]nd|[Ff]or|[Ff]rom|[Ww]ith|[Hh]is|[Ii]ts|[Tt]heir|was|were) (?=\1\b)(?!to to-)/g,
    write: '',
    because: 'a small word written twice',
    example: 'the the Japanese Prime Minister',
  },
  {
    pattern: /\bAccording the\b/g,
    write: 'According to the',
    because: 'a slip of the pen that leaves one reading',
    example: 'According the American Community Survey',
  },
  {
    pattern: new RegExp(
      `${english}an (?=[bcdfgjklmnpqrstvwzBCDFGJKLMNPQRSTVWZ]\\p{Ll}*[aeiouy])`,
      'gu',
    ),
    write: 'a ',
    because: '"an" before a consonant that is spoken; of "FBI" it is the letter’s name',
    example: 'was interrogated by an Federal Bureau of Investigation agent',
  },
  {
    pattern: new RegExp(
      `${english}a (?!(?:and|are|all|also|any|[Ee]u\\p{L}+|ewe|[Oo]ne|once|[Oo]uija)\\b|[Oo]ne[-i])(?=[aeioAEIO]\\p{Ll}{2})`,
      'gu',
    ),
    write: 'an ',
    because: '"a" before a vowel that is spoken',
    example: 'he worked as a engineer',
  },
  {
    pattern: new RegExp(`${english}a (?=[$€£]?(?:8[\\d,.]*|11|18)(?!\\d))`, 'gu'),
    write: 'an ',
    because: '"a" before a number that begins with a vowel when it is spoken',
    example: 'with a $11 deposit, as a 18-year-old',
  },
  {
    pattern:
      /\b(in|of|from|to|into|by|with|for) (?=(?:United States|United Kingdom|Netherlands|European Union|Soviet Union)(?:[.,;)]|$| (?:and|in|on|to|from|by|for|with|where|when|as|was|is|has|had|at)\b))/g,
    write: '$1 the ',
    because: 'a name that wants its article',
    example: 'lectures in United States and Canada',
  },
  {
    pattern:
      /(?<=\b(?:is|are|was|were|also|best|better|well|widely|foremost|mostly|mainly) )know (?=(?:for|as)\b)/g,
    write: 'known ',
    because: 'the passive of "know"',
    example: 'the city is foremost know for beer',
  },
  {
    pattern: new RegExp(`\\b([Ss])ince in (?=(?:early |late |mid-)?(?:${month}|\\d{4})\\b)`, 'g'),
    write: '$1ince ',
    because: 'one preposition too many before a time',
    example: 'had been in hospital since in March 2011',
  },
  {
    pattern:
      /\b([Ff]rom|[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring) (?=(?:early |late |mid-)?[12]\d\d0s(?:[.,;)]|$| (?:to|until|when|as|he|she|it|they|was)\b))/g,
    write: '$1 the ',
    because: 'a decade wants its article',
    example: 'From 1990s to 2012 he directed the center',
  },
  {
    pattern: new RegExp(
      `(?<=^|[.!?]["”)]? )(${month} \\d{1,2}, \\d{4}), (?=(?:he|she|they|it|the) )`,
      'g',
    ),
    write: 'On $1, ',
    because: 'a day that opens a sentence wants its preposition',
    example: 'February 15, 2013, he resigned',
  },
  {
    pattern: /; (?=(?:especially|including|particularly|notably|namely|mainly|mostly)\b)/g,
    write: ', ',
    because: 'what only adds to a sentence follows a comma',
    example: 'a romanticized image survived; especially in tradition',
  },
  {
    pattern: /\b(including|such as): (?=[\p{L}\d])/gu,
    write: '$1 ',
    because: 'a list behind "including" goes on with the sentence',
    example: 'scenes of history, including: a tertulia',
  },
  {
    pattern: /\b(Queen|King|New Year|Valentine|Mother|Father)s['’]? (?=(?:Birthday|Day|Eve)\b)/g,
    write: "$1's ",
    because: 'a name of a day that lost its apostrophe or has it in the wrong place',
    example: 'the 2005 Queens Birthday Honours, New Years’ Day',
  },
  {
    pattern:
      /(?<=\d |\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty) )(hours|weeks|months|years) (?=(?:experience|imprisonment)\b)/g,
    write: "$1' ",
    because: 'how long something takes stands in the genitive',
    example: 'over 8,000 hours experience',
  },
];

/** In the order in which they are made: later ones see what earlier ones wrote. */
export const mends: readonly Mend[] = [...spacing, ...slips];
