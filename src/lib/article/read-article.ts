// A text as it was given -> an Article: its title, its date, and what each paragraph of it is.
import type { Article, Block, BlockKind, IsoDate, Refusal } from './article.ts';
import { dateIn } from './dates.ts';
import { kindOf, leadOf } from './kinds.ts';
import { compressed, mend, type Tracked } from './mend.ts';
import { paragraphsOf } from './paragraphs.ts';
import { refuseProse, refuseText } from './refuse.ts';

interface Given {
  readonly text: string;
  readonly title?: string;
  readonly date?: IsoDate;
  /** Where blocks start that are prose, whatever they look like. */
  readonly prose?: readonly number[];
}

function block(kind: BlockKind, tracked: Tracked): Block {
  const { text, at } = tracked;
  return {
    kind,
    text,
    start: at[0] ?? 0,
    end: at[text.length] ?? 0,
    map: compressed(tracked),
  };
}

/** A paragraph as one block, or as two when a byline or a list's mark stands before its first sentence. */
function blocksOf(tracked: Tracked): readonly Block[] {
  const kind = kindOf(tracked.text);
  const lead = kind === 'source' ? null : leadOf(tracked.text);
  if (!lead) return [block(kind, tracked)];
  const cut = (from: number, to: number): Tracked => ({
    text: tracked.text.slice(from, to).trimEnd(),
    at: tracked.at.slice(from, to + 1),
  });
  const rest = cut(lead.length, tracked.text.length);
  return [block(lead.kind, cut(0, lead.length)), block(kindOf(rest.text), rest)];
}

/** From the heading of the sources on, nothing is prose any more. */
function withSources(blocks: readonly Block[]): readonly Block[] {
  const heading = blocks.findIndex(({ kind, text }) => kind === 'source' && text.length < 30);
  if (heading < 0) return blocks;
  return blocks.map((each, i) => {
    const inList = i > heading && (each.kind !== 'paragraph' || each.text.length < 300);
    return inList ? { ...each, kind: 'source' as const } : each;
  });
}

const longestTitle = 30;

/** Is the first block the title? A paragraph of several sentences is the article's beginning. */
function isTitle({ kind, text }: Block): boolean {
  const sentences = text.match(/[.!?]["'”’)]* (?=\p{Lu})/gu) ?? [];
  return kind !== 'paragraph' || (sentences.length === 0 && text.split(' ').length <= longestTitle);
}

/** The first line; behind a menu that was copied along, the first heading before any prose. */
function opening(blocks: readonly Block[]): Block | undefined {
  const [first] = blocks;
  if (first?.kind !== 'navigation') return first;
  const prose = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return blocks.slice(0, Math.max(0, prose)).find(({ kind }) => kind === 'heading') ?? first;
}

/** As it was given, or the first words of an article that begins without a title. */
function titleOf(first: Block | undefined, given: string | undefined): string {
  if (given !== undefined && given.trim() !== '') return given.trim();
  if (!first) return '';
  return isTitle(first) ? first.text : `${first.text.split(' ').slice(0, 12).join(' ')} …`;
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

/**
 * Reads a pasted text. The article keeps the text as given; its blocks are mended and point back
 * into it. A text no deck can be made of is refused with a sentence for the person who gave it.
 */
export function readArticle(given: Given): Article | Refusal {
  const refused = refuseText(given.text);
  if (refused) return refused;
  const tracked = paragraphsOf(given.text)
    .map(({ start, end }) => mend(given.text, start, end))
    .filter(({ text }) => text !== '');
  const found = withSources(tracked.flatMap(blocksOf));
  const first = opening(found);
  const title = titleOf(first, given.title);
  const blocks = found.map((each): Block => {
    const isTheTitle =
      each === first && isTitle(each) && (sameWords(each.text, title) || each.kind === 'heading');
    if (isTheTitle) return { ...each, kind: 'title' };
    return given.prose?.includes(each.start) ? { ...each, kind: 'paragraph' } : each;
  });
  const prose = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const thin = refuseProse(prose);
  if (thin) return thin;
  const datelines = found.filter(({ kind }) => kind === 'byline').map(({ text }) => dateIn(text));
  const date = given.date ?? datelines.find((day) => day !== null) ?? null;
  return { title, date, text: given.text, blocks };
}
