// Numbers in words: "twelve", "forty", "twenty thousand".

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

function unitOf(word: string): number | null {
  const value = small.indexOf(word);
  if (value >= 0) return value;
  const [ten = '', one] = word.split('-');
  const at = tens.indexOf(ten);
  if (at < 0) return null;
  const ones = one === undefined ? 0 : small.indexOf(one);
  return ones < 0 || ones > 9 ? null : (at + 2) * 10 + ones;
}

/** The value of a number in words, of one word or one with a scale behind; null for others. */
export function valueOfWords(text: string): number | null {
  const [first = '', scale, ...more] = text.toLowerCase().split(' ');
  const unit = unitOf(first);
  if (unit === null || more.length > 0) return null;
  if (scale === undefined) return unit;
  const times = scales[scale];
  return times === undefined ? null : unit * times;
}

/** A number up to a hundred in words; null for what is written in digits. */
export function inWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 100) return null;
  if (value < small.length) return small[value] ?? null;
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10] ?? ''}`;
}
