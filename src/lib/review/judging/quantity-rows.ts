// Rows of language about numbers, units, dates and bounds. Spellings are lower case, without dots.

/** How a number is bounded. Left out is fair; another bound is another answer. */
export const bounds = {
  more: ['more than', 'at least', 'upwards of', 'over', 'above', 'exceeding'],
  less: ['less than', 'fewer than', 'at most', 'up to', 'under', 'below'],
  about: [
    'about',
    'around',
    'approximately',
    'approx',
    'nearly',
    'almost',
    'roughly',
    'circa',
    'an estimated',
    'some',
  ],
} as const;

export type Bound = keyof typeof bounds;

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const smallOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** "seven" and "seventh" are 7: which of the two is meant shows from the prompt. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...smallOrdinals.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => [
    [word, 20 + 10 * index] as const,
    [word.replace(/y$/, 'ieth'), 20 + 10 * index] as const,
  ]),
]);

export const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['hundredth', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** "one third", "two thirds". */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);

const unitRows: Readonly<Record<string, string>> = {
  '%': '% percent percentage pct',
  $: '$ dollar dollars usd',
  '€': '€ euro euros eur',
  '£': '£ pound pounds gbp quid',
  '¥': '¥ yen',
  cent: 'cent cents',
  kilometre: 'km kms kilometre kilometres kilometer kilometers',
  metre: 'm metre metres meter meters',
  centimetre: 'cm centimetre centimetres centimeter centimeters',
  millimetre: 'mm millimetre millimetres millimeter millimeters',
  mile: 'mi mile miles',
  foot: 'ft foot feet',
  inch: 'inch inches',
  kilogram: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  gram: 'g gram grams gramme grammes',
  tonne: 't tonne tonnes ton tons',
  litre: 'l litre litres liter liters',
  hectare: 'ha hectare hectares',
  degree: '° degree degrees',
  celsius: 'c celsius centigrade',
  fahrenheit: 'f fahrenheit',
  second: 'sec secs seconds',
  minute: 'min mins minute minutes',
  hour: 'h hr hrs hour hours',
  day: 'day days',
  week: 'wk wks week weeks',
  month: 'month months',
  year: 'yr yrs year years',
  watt: 'w watt watts',
  kilowatt: 'kw kilowatt kilowatts',
  megawatt: 'mw megawatt megawatts',
  bc: 'bc bce',
  ad: 'ad ce',
};

/** Spelling of a unit after a number (or, for money and eras, before it) to the unit. */
export const units: ReadonlyMap<string, string> = new Map(
  Object.entries(unitRows).flatMap(([unit, spellings]) =>
    spellings.split(' ').map((spelling) => [spelling, unit] as const),
  ),
);

export const money = new Set(['$', '€', '£', '¥']);

/** Without these the number is another one: 1990s, 44 BC. */
export const neededUnits = new Set(['decade', 'bc']);

/** Ways to write a quantity, brought to one before it is taken apart. Each with an example. */
export const quantitySpellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s(?=\d{3}(?!\d))/g, ''], // 1 234 567
  [/(?<=\d)\s?[-–—]\s?(?=\d)/g, ' to '], // 20–30
  [/−|\bminus (?=\d)/gi, '-'], // minus 5
  [/\bper cent\b/gi, '%'],
  [/\b(?:per|each|every) (?=(?:second|minute|hour|day|week|month|year)\b)/gi, '/'], // miles per hour
  [
    /(?<=(?:\d|dollars?|euros?|pounds?|miles?|km|met(?:re|er)s?|times?) )an? (?=(?:minute|hour|day|week|month|year)\b)/gi,
    '/',
  ], // $15 an hour
  [/\ban? (?=(?:minute|hour|day|week|month|year|mile|kilomet(?:re|er)|dollar|euro)\b)/gi, '1 '], // a week
  [/\b(spring|summer|autumn|fall|winter|early|late|end) of (?=\d)/gi, '$1 '], // spring of 2014
  [/\bWW ?(?=(?:I|II|1|2)\b)/g, 'World War '], // WWII, WW2
  [/\bmph\b/gi, 'miles/hour'],
  [/\b(?:kph|kmh)\b/gi, 'km/hour'],
  [/\b(k?m|[cm]m|mi|ft)2\b/gi, 'square $1'], // km²
  [/\b(k?m|[cm]m|mi|ft)3\b/gi, 'cubic $1'],
  [/\bsq\b/gi, 'square'],
];

export const months: readonly string[] =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

export const weekdays: readonly string[] =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
