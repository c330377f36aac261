// Mending of a paragraph's spacing, keeping track of where every character stood.

/** Text under repair: `at[i]` is the article offset of `text[i]`, `at[text.length]` the end. */
export interface Tracked {
  readonly text: string;
  readonly at: readonly number[];
}

interface Mend {
  readonly pattern: RegExp;
  /** What is written instead; `$1` and so on as in String.replace. */
  readonly write: string;
  readonly reason: string;
  readonly example: string;
}

const mends: readonly Mend[] = [
  {
    pattern: /[\u00ad\u200b-\u200d\u2060\ufeff\ufffc]+/g,
    write: '',
    reason: 'soft hyphens and zero-width marks of web pages would split words',
    example: 'con\u00adver\u00adsa\u00adtion',
  },
  {
    pattern: /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu,
    write: ' ',
    reason: 'tabs, line ends and non-breaking spaces are one space; NUL is none of the text',
    example: '5\u00a0 million',
  },
  {
    pattern: /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    write: '\ufffd',
    reason: 'half a character cannot be shown or stored',
    example: 'a\ud800b',
  },
  {
    pattern: / ?\[(?:\d+|[a-z]|note \d+|[a-z ]*(?:needed|\?))\](?:: ?\d+)?/g,
    write: '',
    reason: 'footnote marks of encyclopedias',
    example: 'in London. [3] [citation needed]',
  },
  {
    pattern: /(?<=[a-z]{2}[a-z\])"”’])(?<![./@][\w-]*)([.!?])(?=[A-Z][a-z])/g,
    write: '$1 ',
    reason: 'sentences glued together where a line break was lost',
    example: 'at the request.Iran has',
  },
  {
    pattern: / +(?=[,;:.!?%)\]](?:\s|$|[)\],"”’]))/g,
    write: '',
    reason: 'a space before a closing mark',
    example: 'in 1842 , when',
  },
  {
    pattern: /(?<=^|[\s(])("\S[^"]{0,80}\S) "(?=\p{Ll})/gu,
    write: '$1" ',
    reason: 'a closing quotation mark that went over to the next word',
    example: 'the name "Jenna Marbles "comes from',
  },
  {
    pattern: /([([]) +/g,
    write: '$1',
    reason: 'a space after an opening bracket',
    example: '( 1868 - 1912 )',
  },
  {
    pattern: /(?<=(?:\b(?:NZ|US|AU|HK|CAD|C|A|S))) ?\$ ?(?=\d)/g,
    write: '$',
    reason: 'a sum of money torn apart',
    example: 'NZ $ 26 million',
  },
  {
    pattern: /,(?: ?,)+/g,
    write: ',',
    reason: 'a comma twice, where a bracket or a note was taken out',
    example: 'King Louis XV of France,, and Marie',
  },
  {
    pattern: /\b([Tt]he|[Aa]n?|[Oo]f|[Ii]n|[Tt]o|[Aa]t) (?=\1\b)(?!to to-)/g,
    write: '',
    reason: 'a small word written twice',
    example: 'the the Japanese Prime Minister',
  },
  {
    pattern: /(?<=\d)(?=(?:miles|feet|years|people|metres|meters|kilometres|kilometers)\b)/g,
    write: ' ',
    reason: 'a number run together with what it counts',
    example: 'about 30miles from the temple',
  },
  {
    pattern:
      /(?<=[\p{L}\p{N}]["”]?) - (?=(?:owned|based|led|backed|born|run|made|inspired|style|related|controlled|friendly|speaking|putting|language|member|old|fold|day|year|storey|story)\b)/gu,
    write: '-',
    reason: 'a compound torn apart at its hyphen',
    example: 'the Scientology - owned cruise ship',
  },
  {
    pattern: /\bAccording the\b/g,
    write: 'According to the',
    reason: 'a slip of the pen that leaves one reading',
    example: 'According the American Community Survey',
  },
  {
    pattern: /([$€£¥]) (?=\d)/g,
    write: '$1',
    reason: 'a sum of money torn apart',
    example: '£ 25',
  },
];

function apply(tracked: Tracked, mend: Mend): Tracked {
  const { text, at } = tracked;
  const pieces: string[] = [];
  const offsets: number[] = [];
  let done = 0;
  for (const match of text.matchAll(mend.pattern)) {
    const written = mend.write.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    if (written === match[0]) continue;
    pieces.push(text.slice(done, match.index), written);
    for (let i = done; i < match.index; i++) offsets.push(at[i] ?? 0);
    // A character that was there keeps its place; one written in stands where the next one did.
    let from = 0;
    for (const character of written.split('')) {
      const found = match[0].indexOf(character, from);
      if (found >= 0) from = found;
      offsets.push(at[match.index + Math.min(from, match[0].length - 1)] ?? 0);
      if (found >= 0) from++;
    }
    done = match.index + match[0].length;
  }
  if (pieces.length === 0) return tracked;
  pieces.push(text.slice(done));
  for (let i = done; i <= text.length; i++) offsets.push(at[i] ?? 0);
  return { text: pieces.join(''), at: offsets };
}

/** The slice `[start, end)` of the article's text with its spacing mended and its ends trimmed. */
export function mend(article: string, start: number, end: number): Tracked {
  const text = article.slice(start, end);
  const at = Array.from({ length: text.length + 1 }, (_, i) => start + i);
  return trimmed(mends.reduce(apply, { text, at }));
}

function trimmed({ text, at }: Tracked): Tracked {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  if (first >= last) return { text: '', at: [at[0] ?? 0] };
  return { text: text.slice(first, last), at: [...at.slice(first, last), (at[last - 1] ?? 0) + 1] };
}

/** The offsets as a block keeps them: only where the distance to the article changes. */
export function compressed({ at }: Tracked): readonly (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = [];
  at.forEach((offset, i) => {
    if (i === 0 || offset !== (at[i - 1] ?? 0) + 1) steps.push([i, offset]);
  });
  return steps;
}

/**
 * Where offset `i` of a block's text stands in the article. `map` ascends and starts at 0; an
 * offset past the last step goes on from it.
 */
export function articleOffset(map: readonly (readonly [number, number])[], i: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle]?.[0] ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  const [from, offset] = map[low] ?? [0, 0];
  return offset + i - from;
}
