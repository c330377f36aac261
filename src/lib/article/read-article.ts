// A text as it was given -> an Article: its title, its date, and what each paragraph of it is.
import type { Article, Block, BlockKind, IsoDate, Refusal } from './article.ts';
import { dateIn } from './dates.ts';
import { kindOf, leadOf } from './kinds.ts';
import { compressed, mend, type Tracked } from './mend.ts';
import { paragraphsOf } from './paragraphs.ts';
import { refuseProse, refuseText } from './refuse.ts';
import { isCalled, titleBlock, titleOf } from './title.ts';

interface Given {
  readonly text: string;
  readonly title?: string;
  readonly date?: IsoDate;
  /** Where blocks start that are prose, whatever they look like. */
  readonly prose?: readonly number[];
  /** Where blocks start that are prose and not to be read all the same. */
  readonly leftOut?: readonly number[];
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
  const titling = titleBlock(found);
  const title = given.title?.trim() || titleOf(titling, found);
  const blocks = found.map((each): Block => {
    // Another title was given: what the text calls itself is prose only where it looks like it.
    const isTheTitle = each === titling && (isCalled(each, title) || each.kind === 'heading');
    if (isTheTitle) return { ...each, kind: 'title' };
    if (given.prose?.includes(each.start)) return { ...each, kind: 'paragraph' };
    return given.leftOut?.includes(each.start) ? { ...each, kind: 'left-out' } : each;
  });
  const prose = blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const thin = refuseProse(prose);
  if (thin) return thin;
  const datelines = found.filter(({ kind }) => kind === 'byline').map(({ text }) => dateIn(text));
  const date = given.date ?? datelines.find((day) => day !== null) ?? null;
  return { title, date, text: given.text, blocks };
}
