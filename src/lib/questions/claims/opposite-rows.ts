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
  readonly reason: string;
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
      ...verbs('rise rises rose risen rising', 'fall falls fell fallen falling'),
      ...verbs('strengthen strengthens strengthened', 'weaken weakens weakened'),
      ...verbs('expand expands expanded expanding', 'shrink shrinks shrank shrinking'),
    ],
    of: /^VB/,
    before:
      /^(?!.*\bfrom\b)(?!apart|off|behind|into|ill|in|asleep|under|on|victim|short|to (?:fame|prominence|power|the))/,
    reason: 'what grows does not shrink, where the figures do not tell it anyway',
    example: 'Turnout rose to 58 percent. / Turnout fell to 58 percent.',
  },
  {
    words: either(['increase', 'decrease'], ['rise', 'fall'], ['growth', 'decline']),
    of: /^NN$/,
    before: /^(?:in|of)\b/,
    reason: 'what grows does not shrink',
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
    reason: 'a comparison holds one way only',
    example: 'more important than the citizens / less important than the citizens',
  },
  {
    words: [['more', 'fewer'], ...either(['fewer', 'more'])],
    of: /^(?:JJR|RBR)$/,
    before: /^than (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twenty|half|an?\b)/,
    unless: /\bno$/,
    reason: 'a bound is on one side',
    example: 'more than 300 delegates / fewer than 300 delegates',
  },
  {
    words: verbs('gain gains gained gaining', 'lose loses lost losing'),
    of: /^VB/,
    before:
      /^(?:\p{Ll}+ ){0,3}(?:weight|height|power|support|control|ground|votes?|territory|independence|influence|members?|electrons?|energy|popularity|access|importance)\b/u,
    reason: 'what is gained is not lost',
    example: 'The party gained votes. / lost votes',
  },
  {
    words: either(['majority', 'minority']),
    of: /^NN$/,
    reason: 'it is one or the other',
    example: 'Most representative governments favor majority rule.',
  },
  {
    words: [['most', 'few']],
    of: /^JJS$/,
    before: /^\p{Ll}+s\b(?! of)/u,
    unless: /\S/,
    reason: 'at the start, of a plural: most are not few',
    example: 'Most countries have some form of representative government.',
  },
  {
    words: [['all', 'only some']],
    of: /^(?:DT|PDT)$/,
    before: /^(?!the\b|of\b)(?:\p{Ll}+ )?\p{Ll}+s\b/u,
    unless: /\b(?:not|at|of|after|above|almost|nearly|in|for|across|throughout)$/,
    reason: 'all are more than some',
    example: 'All residents are allowed to debate. / Only some residents are allowed to debate.',
  },
  {
    words: [
      ...either(
        ['always', 'rarely'],
        ['often', 'rarely'],
        ['usually', 'rarely'],
        ['frequently', 'rarely'],
      ),
      ['generally', 'rarely'],
      ['typically', 'rarely'],
      ['normally', 'rarely'],
      ['commonly', 'rarely'],
      ['seldom', 'often'],
    ],
    of: /^RB$/,
    unless: /\b(?:more|most|as|so|too|very|quite|less)$/,
    reason: 'how often is what is told',
    example: 'Monarchs often rule along with a legislature.',
  },
  {
    words: either(['before', 'after']),
    of: /^IN$/,
    before:
      /^(?!(?:the )?\d+ \p{Ll}|(?:a|one|two|three|several|many) )(?!.*\blargest\b)(?:the |his |her |its |their |being |he |she |they |it |\d|\p{Ll}+ing\b)/u,
    unless:
      /\b(?:named|called|looked?|look|modell?ed|taken|shortly|soon|just|day|year|years|months|days|weeks|hours|minutes|immediately|long|sought|only)$/,
    reason: 'time runs one way',
    example: 'The treaty was signed before the war. / after the war',
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
    reason: 'places lie on one side',
    example: 'a town in southern Greece / in northern Greece',
  },
  {
    words: verbs('win wins won winning', 'lose loses lost losing'),
    of: /^VB/,
    before:
      /^(?:the|a|an|his|her|their|its|\d+|both|all)?\b.{0,40}\b(?:elections?|match|matches|games?|wars?|battles?|finals?|race|races|cases?|vote|votes|seats?|referendum|lawsuit|appeal|trial|title|championship)\b/,
    reason: 'a contest is won or lost',
    example: 'The party won the election. / lost the election',
  },
  {
    words: [
      ...verbs('allow allows allowed allowing', 'forbid forbids forbidden forbidding'),
      ['permitted', 'forbidden'],
      ['forbade', 'allowed'],
      ['banned', 'allowed'],
      ['prohibits', 'permits'],
      ['prohibited', 'permitted'],
      ['legal', 'illegal'],
      ['illegal', 'legal'],
    ],
    of: /^(?:VBN|VBZ|VBP|VB|JJ)$/,
    before: /^(?!from\b)./,
    reason: 'what is allowed is not forbidden',
    example: 'All residents are allowed to debate decisions.',
  },
  {
    words: [
      ...verbs('support supports supported supporting', 'oppose opposes opposed opposing'),
      ...verbs('accept accepts accepted accepting', 'reject rejects rejected rejecting'),
      ...verbs('approve approves approved approving', 'reject rejects rejected rejecting').filter(
        ([word]) => word.startsWith('approv'),
      ),
      ...verbs('attract attracts attracted attracting', 'repel repels repelled repelling'),
      ...verbs('absorb absorbs absorbed absorbing', 'release releases released releasing').filter(
        ([word]) => word.startsWith('absorb'),
      ),
      ...verbs('begin begins began begun beginning', 'end ends ended ended ending'),
      ...verbs('join joins joined joining', 'leave leaves left leaving').filter(([word]) =>
        word.startsWith('join'),
      ),
      ...verbs('buy buys bought buying', 'sell sells sold selling'),
      ...verbs('import imports imported', 'export exports exported'),
      ...verbs('encourage encourages encouraged', 'discourage discourages discouraged'),
      ...verbs('improve improves improved', 'worsen worsens worsened'),
    ],
    of: /^VB[DZPNG]?$/,
    before: /^(?!with\b|up\b|out\b|as\b|to\b).*\S/,
    reason: 'deeds that undo each other',
    example: 'The army began its attack in 1942. / ended its attack in 1942',
  },
  {
    words: either(['managed', 'failed']),
    of: /^VB[DN]$/,
    before: /^to\b/,
    reason: 'it was done or it was not',
    example: 'L’Enfant failed to obtain payment. / managed to obtain payment',
  },
  {
    words: either(['inside', 'outside'], ['above', 'below'], ['with', 'without']).filter(
      ([word]) => word !== 'with',
    ),
    of: /^(?:IN|RB)$/,
    before: /^(?!of\b)\p{Ll}/u,
    reason: 'a thing is on one side, and has something or not',
    example: 'The fort lies outside the city walls.',
  },
  {
    words: [
      ['unlike', 'like'],
      ['despite', 'because of'],
    ],
    of: /^IN$/,
    reason: 'what holds against something does not follow from it',
    example: 'Unlike in a representative democracy, people participate directly.',
  },
  {
    words: either(
      ['directly', 'indirectly'],
      ['positive', 'negative'],
      ['active', 'passive'],
      ['internal', 'external'],
      ['rural', 'urban'],
      ['voluntary', 'compulsory'],
      ['temporary', 'permanent'],
      ['abstract', 'concrete'],
      ['conscious', 'unconscious'],
      ['consciously', 'unconsciously'],
      ['simple', 'complex'],
      ['visible', 'invisible'],
      ['upper', 'lower'],
      ['limited', 'unlimited'],
      ['maximum', 'minimum'],
      ['male', 'female'],
      ['small', 'large'],
      ['wealthy', 'poor'],
      ['rich', 'poor'],
      ['warm', 'cold'],
      ['liquid', 'solid'],
    ),
    of: /^(?:JJ|RB|VBN)$/,
    unless: /\b(?:very|too|so|as|both)$/,
    reason: 'qualities that rule each other out',
    example: 'People participate directly in making government decisions.',
  },
];
