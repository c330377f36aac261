// Words and their opposites, where the opposite reads as well and cannot be so too.

export interface Opposite {
  /** Each word with its opposite, in the same form. */
  readonly words: readonly (readonly [string, string])[];
  /** Tags of the word: as another part of speech it means something else. */
  readonly of: RegExp;
  /** What must stand behind it. */
  readonly before?: RegExp;
  /** What must not stand just before it. */
  readonly unless?: RegExp;
  readonly because: string;
  readonly example: string;
}

/** Both ways. */
const either = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);

/** A verb's forms beside its opposite's: "rise rises rose risen rising". */
const verbs = (one: string, other: string) => {
  const others = other.split(' ');
  return either(...one.split(' ').map((form, i) => [form, others[i] ?? form] as const));
};

export const opposites: readonly Opposite[] = [
  {
    words: [
      ...verbs(
        'increase increases increased increasing',
        'decrease decreases decreased decreasing',
      ),
      ...verbs('strengthen strengthens strengthened', 'weaken weakens weakened'),
    ],
    of: /^VB/,
    before:
      /^(?!.*\b(?:from|while|after|following|-?fold|its|their)\b)(?!apart|off|behind|into|ill|in|asleep|under|on|victim|short|to (?:fame|prominence|power|the))/,
    because: 'what grows does not shrink, where the figures do not tell it anyway',
    example: 'Turnout increased in 2012. / Turnout decreased in 2012.',
  },
  {
    words: verbs('rise rises rose risen rising', 'fall falls fell fallen falling'),
    of: /^VB/,
    before:
      /^(?:\p{Ll}+ly )?(?:(?:to|by) (?:\p{Ll}+ ){0,2}[\d$€£]|in [12]\d{3}\b|(?:when|as|during|throughout) |[.]$)/u,
    because: 'a figure rises or falls; people fall, and rise to an office',
    example: 'Turnout rose to 58 percent. / Turnout fell to 58 percent.',
  },
  {
    words: either(['increase', 'decrease'], ['rise', 'fall'], ['growth', 'decline']),
    of: /^NN$/,
    // "the fall of 2002" is a season.
    before: /^(?:in|of)\b(?! (?:\d|that|the (?:same|following|next)))/,
    because: 'what grows does not shrink',
    example: 'an increase in temperature / a decrease in temperature',
  },
  {
    words: [
      ...either(
        ['more', 'less'],
        ['higher', 'lower'],
        ['larger', 'smaller'],
        ['bigger', 'smaller'],
      ),
      ...either(['older', 'younger'], ['longer', 'shorter'], ['stronger', 'weaker']),
      ...either(
        ['faster', 'slower'],
        ['greater', 'smaller'],
        ['better', 'worse'],
        ['warmer', 'cooler'],
      ),
      ...either(
        ['earlier', 'later'],
        ['heavier', 'lighter'],
        ['richer', 'poorer'],
        ['taller', 'shorter'],
      ),
    ],
    of: /^(?:JJR|RBR)$/,
    before:
      /\bthan\b(?! (?:a|an|half|once|twice|\d|one|two|three|four|five|six|ten|\p{Ll}+ (?:hundred|thousand|million)))/u,
    unless: /\bno$/,
    because: 'a comparison holds one way only',
    example: 'more important than the citizens / less important than the citizens',
  },
  {
    words: [['more', 'fewer'], ...either(['fewer', 'more'])],
    of: /^(?:JJR|RBR)$/,
    before: /^than (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|an?\b)/,
    unless: /\bno$/,
    because: 'a bound is on one side',
    example: 'more than 300 delegates / fewer than 300 delegates',
  },
  {
    words: verbs('gain gains gained gaining', 'lose loses lost losing'),
    of: /^VB/,
    before:
      /^(?:\p{Ll}+ ){0,3}(?:weight|height|power|support|control|ground|votes?|territory|independence|influence|members?|electrons?|energy|popularity|access|importance)\b/u,
    because: 'what is gained is not lost',
    example: 'The party gained votes. / lost votes',
  },
  {
    words: [['most', 'few']],
    of: /^JJS$/,
    before: /^\p{Ll}+s\b(?! of)/u,
    unless: /\S/,
    because: 'at the start, of a plural: most are not few',
    example: 'Most countries have some form of representative government.',
  },
  {
    words: [...either(['frequently', 'rarely']), ['commonly', 'rarely'], ['seldom', 'often']],
    of: /^RB$/,
    unless: /\b(?:more|most|as|so|too|very|quite|less)$/,
    because:
      'how often is what is told; "usually" and "always" are seldom what a sentence is about',
    example: 'Monarchs frequently rule along with a legislature.',
  },
  {
    words: either(
      ['northern', 'southern'],
      ['eastern', 'western'],
      ['northeastern', 'southwestern'],
      ['northwestern', 'southeastern'],
      ['northernmost', 'southernmost'],
      ['easternmost', 'westernmost'],
      ['north', 'south'],
      ['east', 'west'],
      ['northeast', 'southwest'],
      ['northwest', 'southeast'],
      ['northward', 'southward'],
      ['eastward', 'westward'],
    ),
    of: /^(?:JJ|JJS|RB|NN)$/,
    because: 'places lie on one side',
    example: 'a town in southern Greece / in northern Greece',
  },
  {
    words: verbs('win wins won winning', 'lose loses lost losing'),
    of: /^VB/,
    before:
      /^(?:the|a|an|his|her|their|its|\d+|both|all)?\b.{0,40}\b(?:elections?|match|matches|games?|wars?|battles?|finals?|race|races|cases?|vote|votes|seats?|referendum|lawsuit|appeal|trial|title|championship)\b/,
    because: 'a contest is won or lost',
    example: 'The party won the election. / lost the election',
  },
  {
    words: [
      ['forbidden', 'allowed'],
      ['forbade', 'allowed'],
      ['banned', 'allowed'],
      ['prohibited', 'permitted'],
    ],
    of: /^VB[DN]$/,
    before: /^(?!from\b)(?!.*\bfrom \p{L}+ing\b)./u,
    because: 'what is forbidden is not allowed',
    example: 'Photographs are forbidden inside. / Photographs are permitted inside.',
  },
  {
    words: [
      ...verbs('accept accepts accepted accepting', 'reject rejects rejected rejecting'),
      ...verbs('approve approves approved approving', 'reject rejects rejected rejecting').filter(
        ([word]) => word.startsWith('approv'),
      ),
      ...verbs('attract attracts attracted attracting', 'repel repels repelled repelling'),
      ...verbs('absorb absorbs absorbed absorbing', 'release releases released releasing').filter(
        ([word]) => word.startsWith('absorb'),
      ),
      ...verbs('join joins joined joining', 'leave leaves left leaving').filter(([word]) =>
        word.startsWith('join'),
      ),
      ...verbs('import imports imported', 'export exports exported'),
      ...verbs('improve improves improved', 'worsen worsens worsened'),
    ],
    of: /^VB[DZPNG]?$/,
    before: /^(?!with\b|up\b|out\b|as\b|to\b).*\S/,
    because: 'deeds that undo each other',
    example: 'The army began its attack in 1942. / ended its attack in 1942',
  },
  {
    words: verbs('encourage encourages encouraged', 'discourage discourages discouraged'),
    of: /^VB[DZPN]?$/,
    before: /^(?!.*\b(?:to|from)\b).*\S/,
    because: 'one is encouraged to do something and discouraged from doing it',
    example: 'The king encouraged trade. / The king discouraged trade.',
  },
  {
    words: either(['managed', 'failed']),
    of: /^VB[DN]$/,
    before: /^to\b/,
    because: 'it was done or it was not',
    example: 'L’Enfant failed to obtain payment. / managed to obtain payment',
  },
  {
    words: either(
      ['positive', 'negative'],
      ['rural', 'urban'],
      ['voluntary', 'compulsory'],
      ['temporary', 'permanent'],
      ['abstract', 'concrete'],
      ['conscious', 'unconscious'],
      ['consciously', 'unconsciously'],
      ['simple', 'complex'],
      ['upper', 'lower'],
      ['maximum', 'minimum'],
      ['warm', 'cold'],
      ['liquid', 'solid'],
    ),
    of: /^(?:JJ|RB|VBN)$/,
    unless: /\b(?:very|too|so|as|both)$/,
    because: 'qualities that rule each other out',
    example: 'The object has a positive charge. / has a negative charge',
  },
];
