// What a paragraph is, told by its looks: prose, or something a question must never be asked of.
import type { BlockKind } from './article.ts';

interface Look {
  readonly kind: BlockKind;
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
}

/** First match wins. Patterns see the mended text. */
const looks: readonly Look[] = [
  {
    kind: 'navigation',
    pattern: /\S{200}/,
    because: 'no English word is that long: a data address or a torn page',
    example: 'data:image/png;base64,iVBORw0KGgo…',
  },
  {
    kind: 'navigation',
    pattern: /^(?:https?:\/\/|www\.)\S+$/i,
    because: 'a bare link',
    example: 'https://example.org/news',
  },
  {
    kind: 'navigation',
    pattern:
      /^(?:share|tweet|print|e-?mail|menu|search|home|log ?in|sign (?:in|up)|subscribe|advertisement|read more|related (?:articles?|news|stories|posts)|see also|external links|follow us|skip to|click here|comments?|leave a reply|back to top|next|previous|cookie|accept all|newsletter)\b.{0,60}$/i,
    because: 'buttons and menus copied along with a page',
    example: 'Share this article',
  },
  {
    kind: 'navigation',
    pattern: /^(?:[^|•·›»]{1,30} ?[|•·›»] ?){2,}[^|•·›»]{0,30}$/,
    because: 'a menu line or a breadcrumb',
    example: 'Home | World | Europe',
  },
  {
    kind: 'source',
    pattern: /^(?:sources?|references|notes|bibliography|further reading|works cited)\s*:?$/i,
    because: 'the heading of a list of sources',
    example: 'Sources',
  },
  {
    kind: 'source',
    pattern: /^(?:\[?\d{1,3}[\].)] ).*(?:\b(?:19|20)\d\d\b|pp?\. ?\d|doi|isbn|retrieved)/i,
    because: 'an entry of a list of sources',
    example: '38. Research Institute of Music 2010, vol. 14, 316–321.',
  },
  {
    kind: 'source',
    pattern: /\b(?:doi:|isbn|retrieved (?:on )?\d|accessed (?:on )?\d|et al\., \d{4}\. )/i,
    because: 'an entry of a list of sources',
    example: 'Smith, J. (2010). Title. doi:10.1000/1',
  },
  {
    kind: 'credit',
    pattern:
      /^(?:©|\(c\)|copyright\b|all rights reserved|(?:photo|image|picture)?\s?credits?\b\s?:?)/i,
    because: 'rights and credits',
    example: '© 2016 Example Media',
  },
  {
    kind: 'caption',
    pattern:
      /^(?:fig(?:ure|\.)|table|image|photo(?:graph)?|picture|file|map|video|chart|illustration|diagram)\s?(?:\d|[A-Z]\d|:)(?!\S*(?: \S+)?(?:,| (?:shows?|is|are|gives|illustrates|depicts|presents|lists|summari[sz]es|compares)) )/i,
    because: 'the words below a picture; prose about it goes on with a verb',
    example: 'Figure 1.3 This 1833 map shows …',
  },
  {
    kind: 'caption',
    pattern:
      /\((?:(?:image|photo|picture)\s)?(?:credit|courtesy|source|photo|image)s?\b[^)]*\)\.?$/i,
    because: 'a picture credit in brackets ends a caption',
    example: 'A race. (credit: DoD News / Flickr)',
  },
  {
    kind: 'caption',
    pattern: /^.{0,250}\b(?:Image|Photo|Picture|Photograph|Credit)s?: ?\p{Lu}[^!?]{1,60}$/u,
    because: 'a picture credit ends a caption',
    example: 'The convention floor, shortly after opening. Image: Nick Moreau.',
  },
  {
    kind: 'caption',
    pattern: /^.{0,120}[;,(–—-] ?(?:from )?file(?: (?:photo|picture|image|footage))?\b[^!?]{0,20}$/,
    because: 'a picture out of the files',
    example: 'DAB’s Starry Lee; from file, 2015.',
  },
  {
    kind: 'caption',
    pattern:
      /^(?:a |an |the )?(?:bust|portrait|painting|photograph|view|statue|frontpage|title page|location) of \P{Lu}*\p{Lu}[^.!?]*$/iu,
    because: 'a noun phrase that names what a picture shows',
    example: 'A bust of Patrick Gordon in Yekaterinburg, Russia',
  },
  {
    kind: 'byline',
    pattern: /^(?:[Bb]y|BY|[Ff]rom|(?:[Ww]ritten|[Rr]eported|[Pp]osted) by)\s+\p{Lu}[^.!?]{2,70}$/u,
    because: 'who wrote it',
    example: 'By Scott Lucas',
  },
  {
    kind: 'byline',
    pattern:
      /^(?:(?:published|updated|posted|last (?:updated|modified))\b.{0,60}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? (?:\d{1,2}, )?\d{4}(?!, (?:for|in|at|against|with)\b).{0,30})$/i,
    because: 'a line with the day of publication; one that goes on tells of an event',
    example: 'Thursday, May 7, 2015',
  },
  {
    kind: 'item',
    pattern: /^(?:[•·▪◦‣*–-]\s|\(?[a-z\d]{1,2}[.)]\s(?!.*[.!?] \p{Lu}))/u,
    because: 'an entry of a list has no sentence of its own',
    example: '• Describe cognition',
  },
];

const endMark = /[.!?…]["'”’)\]]*$/;

/** What a paragraph gives itself away as; null where it might be anything. */
export const lookOf = (text: string): BlockKind | null =>
  looks.find(({ pattern }) => pattern.test(text))?.kind ?? null;

/** What a paragraph of this text is. `title` is never returned: its place tells it. */
export function kindOf(text: string): BlockKind {
  const look = lookOf(text);
  if (look) return look;
  if (endMark.test(text)) return 'paragraph';
  const words = text.split(' ').length;
  // Without an end mark it is a heading, a caption, or prose whose last mark got lost.
  if (words < 9) return 'heading';
  return words < 25 && !/[.!?]["'”’)]* \p{Lu}/u.test(text) ? 'caption' : 'paragraph';
}

interface Lead {
  readonly kind: BlockKind;
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** What may stand before the first sentence of prose. First match wins. */
const leads: readonly Lead[] = [
  {
    kind: 'byline',
    pattern: new RegExp(
      `^\\d{1,2} ${month} \\d{4} [–—-] (?:[^.–—]{1,60} [–—-] ){0,2}(?:By \\p{Lu}[^.–—]{1,60} [–—-] )?(?=\\p{Lu})`,
      'u',
    ),
    because: 'day, paper and author before the first words',
    example: '15 Aug 2016 – eaworldview – By Scott Lucas – The discussions',
  },
  {
    kind: 'byline',
    pattern: new RegExp(`^(?:${weekday}, )?${month} \\d{1,2}, \\d{4}\\.? [–—-]? ?(?=\\p{Lu})`, 'u'),
    because: 'the day of publication glued to the first words',
    example: 'Thursday, May 7, 2015 On Tuesday, the government',
  },
  {
    kind: 'byline',
    pattern: /^\p{Lu}[\p{Lu} .,]{2,40}(?:\([^)]{2,30}\) )?[–—-]{1,2} (?=\p{Lu})/u,
    because: 'a dateline in capitals',
    example: 'LONDON (Reuters) — The government',
  },
  {
    kind: 'item',
    pattern: /^(?:[•·▪◦‣*–-]|\(?\d{1,2}[.)])\s(?=\p{Lu}(?:\S+ ){7,}.*[.!]["'”’)\]]*$)/u,
    because: 'the mark of a list whose entries are sentences',
    example: '5. Atoms are neither created nor destroyed during a chemical change.',
  },
];

/** Length of what stands before the first sentence, with its kind; null when nothing does. */
export function leadOf(text: string): { readonly kind: BlockKind; readonly length: number } | null {
  for (const { kind, pattern } of leads) {
    const match = pattern.exec(text);
    if (match && match[0].length < text.length) return { kind, length: match[0].length };
  }
  return null;
}
