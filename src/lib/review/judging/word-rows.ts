// Rows of language about words and names. Spellings are lower case, without dots.

/** Letters that Unicode does not take apart, as they are written without them: Łódź, Tromsø. */
export const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Words that say nothing of their own: "the Netherlands", "its sails". */
export const articles = new Set('a an the its his her their our my your'.split(' '));

/** What the prompt asks for with or without: "(in) Paris". Not "before" or "after". */
export const prepositions = new Set('in at on by of from to for with into onto'.split(' '));

/** Before a name; "President Barack Obama" is answered by "Obama". */
export const titles = new Set(
  'mr mrs ms miss dr doctor prof professor sir dame lord lady president chancellor senator governor general colonel captain king queen prince princess emperor empress pope saint st cardinal bishop archbishop rabbi imam judge justice ambassador chairman prime vice minister deputy foreign secretary madame mme monsieur herr frau sheikh ayatollah sultan tsar czar kaiser shah duke duchess count countess baron earl major lieutenant sergeant admiral commander marshal father reverend rev chief'.split(
    ' ',
  ),
);

/** Before a blank that is a person's: "Turkish leader ______"; so are titles. */
export const roles = new Set(
  'leader counterpart founder author writer poet novelist playwright composer singer painter artist architect actor actress director producer scientist physicist chemist biologist mathematician inventor philosopher historian economist engineer explorer astronaut athlete lawyer journalist politician activist spokesman spokeswoman spokesperson chairwoman chief coach manager wife husband son daughter brother sister father mother successor predecessor envoy premier mayor named called'.split(
    ' ',
  ),
);

export const nameSuffixes = new Set(['jr', 'sr', 'junior', 'senior']);

/** Belong to the surname: van Beethoven, de Gaulle. */
export const particles = new Set(
  'van von der den de da di du la le del bin ibn al el ter'.split(' '),
);

/** A name that starts so is a place or an office, whose last word alone is something else. */
export const notPersonStart = new Set(
  'black white red blue green golden new los las san santa north south east west northern southern eastern western united great upper lower lake cape fort port saint st university bank house prime supreme royal national international european american british world old'.split(
    ' ',
  ),
);

/** A name that ends so is of a thing, and the last word alone does not name it. */
export const notPersonEnd = new Set(
  'university college school street road avenue square court council committee commission agency office ministry department party union bank company corporation group museum park bridge tower palace river sea ocean bay island islands mountains mountain valley canal war act treaty award prize festival church cathedral hospital station airport city minister state states nations kingdom republic league motors electric mills dynamics post times'.split(
    ' ',
  ),
);

/** Short for a name though not simply its first letters, or too short to trust those. */
export const shortNames: readonly (readonly [string, string])[] = [
  ['united states', 'us'],
  ['united states', 'usa'],
  ['united states of america', 'us'],
  ['united states of america', 'usa'],
  ['united kingdom', 'uk'],
  ['united nations', 'un'],
  ['european union', 'eu'],
  ['soviet union', 'ussr'],
];

/** May be left off the front of a name: Mount Everest, River Thames. */
export const classWords = new Set(['mount', 'mt', 'river']);

/** One spelling for two: British to American, endings and pairs. Each with an example. */
export const spellings: readonly (readonly [RegExp, string])[] = [
  [/mount/, 'mt'], // Mount, Mt
  [/saint/, 'st'], // Saint, St
  [/our(?=$|s$|ed$|ing$|ful$|able$|ite$)/, 'or'], // colour, color
  [/(?<=[bcdt])re(?=$|s$)/, 'er'], // theatre, theater
  [/is(?=e$|es$|ed$|ing$|ation$|ations$)/, 'iz'], // organisation, organization
  [/ys(?=e$|es$|ed$|ing$)/, 'yz'], // analyse, analyze
  [/ll(?=ed$|ing$|er$|ers$)/, 'l'], // travelling, traveling
  [/ence$/, 'ense'], // defence, defense
  [/ogue$/, 'og'], // catalogue, catalog
  [/amme(?=$|s$)/, 'am'], // programme, program
  [/aluminium/, 'aluminum'],
  [/grey/, 'gray'],
  [/plough/, 'plow'],
  [/(?<=encyclop|medi|^(p|h|an|leuk|^))ae/, 'e'], // encyclopaedia, anaemia, aesthetic
  [/^oe/, 'e'], // oestrogen, estrogen
];

/** Endings of plurals to those of the singular; the first that fits holds. */
export const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?:ss|us|is)$/, '$&'], // glass, virus, analysis: no plurals
  [/men$/, 'man'], // fishermen
  [/ies$/, 'y'], // cities
  [/ves$/, 'f'], // wolves
  [/(?<=[sxz]|ch|sh|o)es$/, ''], // buses, tomatoes
  [/s$/, ''],
];

/** Plurals that no rule gives. */
export const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['geese', 'goose'],
  ['mice', 'mouse'],
]);

/** Alike to the ear at the start of a word, where a typo is taken for one: fotosynthesis. */
export const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/^[ck]/, 'k'],
];

/** Beginnings that turn a word into another: hypertension is no slip for hypotension. */
export const opposedStarts: readonly (readonly [string, string])[] = [
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['micro', 'macro'],
  ['ab', 'ad'],
  ['ante', 'anti'],
  ['pre', 'pro'],
  ['endo', 'exo'],
  ['under', 'over'],
  ['intro', 'extro'],
  ['mono', 'poly'],
];

/** Endings that turn a word into another: nitrate and nitrite, Georgia and Georgian. */
export const opposedEnds: readonly (readonly [string, string])[] = [
  ['ate', 'ite'],
  ['ide', 'ite'],
  ['ide', 'ine'],
  ['ane', 'ene'],
  ['ene', 'ine'],
  ['ose', 'ase'],
  ['or', 'ee'],
  ['er', 'ee'],
  ['', 'n'],
  ['', 'an'],
  ['', 'd'],
  ['', 'ed'],
  ['', 'r'],
  ['', 'er'],
  ['', 'al'],
  ['', 'ly'],
  ['', 'ic'],
];

/** Different things a slip apart, where no rule shows it. */
export const lookalikes: readonly (readonly [string, string])[] = [
  ['iceland', 'ireland'],
  ['stalactite', 'stalagmite'],
  ['australia', 'austria'],
  ['slovakia', 'slovenia'],
  ['mauritius', 'mauritania'],
  ['dominica', 'dominican'],
  ['gambia', 'zambia'],
  ['mitosis', 'meiosis'],
  ['fission', 'fusion'],
  ['affect', 'effect'],
  ['principal', 'principle'],
  ['allusion', 'illusion'],
  ['eminent', 'imminent'],
  ['complement', 'compliment'],
  ['johnson', 'johnston'],
  ['stephenson', 'stevenson'],
  ['edison', 'addison'],
  ['wellington', 'washington'],
  ['columbia', 'colombia'],
  ['perpetrate', 'perpetuate'],
  ['calcium', 'cadmium'],
  ['chlorine', 'chloride'],
  ['thallium', 'thulium'],
  ['magnesium', 'manganese'],
  ['respiration', 'perspiration'],
  ['prophase', 'telophase'],
  ['longitude', 'latitude'],
  ['immunity', 'impunity'],
  ['persecute', 'prosecute'],
  ['hungary', 'hungry'],
  ['desert', 'dessert'],
  ['scream', 'stream'],
  ['crimea', 'crime'],
  ['athens', 'athena'],
  ['capital', 'capitol'],
  ['silicon', 'silicone'],
  ['statute', 'statue'],
];
