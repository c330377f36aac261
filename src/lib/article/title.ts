// Which block of a text is its title, and what an article is called that has none.
import type { Block } from './article.ts';
import { lookOf } from './kinds.ts';

interface Row {
  readonly pattern: RegExp;
  readonly because: string;
  readonly example: string;
}

/** Headings that say nothing of the article below them. */
const furniture: readonly Row[] = [
  {
    pattern:
      /^(?:(?:learning )?(?:objectives|outcomes|goals)|(?:chapter )?outline|key (?:terms|points|takeaways|concepts)|(?:table of )?contents|introduction|overview|abstract|summary|in this (?:chapter|section))$/i,
    because: 'a part of any page of a textbook',
    example: 'Learning Objectives',
  },
  {
    pattern: /^(?:get (?:in|around)|stay safe|go next|where to (?:stay|eat|go)|getting there)$/i,
    because: 'a part of any travel guide',
    example: 'Get in',
  },
  {
    pattern:
      /^(?:breaking(?: news)?|exclusive|live|opinion|analysis|world(?: news)?|news|top stories|from wikipedia, the free encyclopedia)$/i,
    because: 'what kind of text it is, or where it stands',
    example: 'From Wikipedia, the free encyclopedia',
  },
  {
    pattern: /^(?:for .{0,80}\bsee\b|main article|this article is about)/i,
    because: 'the way to another page',
    example: 'For information specific to U.S. citizens see Americans in Cuba',
  },
];

/** What is no part of a title at its end. */
const endings: readonly Row[] = [
  {
    pattern: / \| [^|]{2,40}$/,
    because: 'the name of the site behind the title of a page',
    example: 'Iran talks go on | EA WorldView',
  },
  {
    pattern: / [-–—] (?:wikipedia|wikinews|wikivoyage|bbc news|cnn|reuters|the guardian)$/i,
    because: 'the name of the site behind the title of a page',
    example: 'Zaha Hadid - Wikipedia',
  },
  {
    pattern: /[\s,;:–—-]+$/,
    because: 'a mark that led on to what was not copied',
    example: 'Pierre Charles L’Enfant,',
  },
];

/** Who or what an encyclopedia's first sentence is about: the name before the dates in brackets. */
const subject = /^(?:The )?(\p{Lu}[^(.;:]{1,60}?),? \([^)]*\d{3}[^)]*\),? (?:was|is|were|are)\b/u;

const longestTitle = 30;

/** A paragraph of several sentences is the article's beginning. */
function isShort({ kind, text }: Block): boolean {
  const sentences = text.match(/[.!?]["'”’)]* (?=\p{Lu})/gu) ?? [];
  return kind !== 'paragraph' || (sentences.length === 0 && text.split(' ').length <= longestTitle);
}

/** Captions, authors, menus and the like, and headings of any page. An entry's number may lead a title. */
function isNone({ text }: Block): boolean {
  const look = lookOf(text);
  return (look !== null && look !== 'item') || furniture.some(({ pattern }) => pattern.test(text));
}

/**
 * The first line; where that is a caption, an author or a menu, the first headline before any prose.
 * Null where there is none.
 */
export function titleBlock(blocks: readonly Block[]): Block | null {
  const [first] = blocks;
  if (!first) return null;
  if (!isNone(first)) return isShort(first) ? first : null;
  // "You will be able to:" leads a list, and nothing in that is a title either.
  const end = blocks.findIndex(({ kind, text }) => kind === 'paragraph' || text.endsWith(':'));
  const headline = blocks
    .slice(1, Math.max(1, end))
    .find((block) => /^(?:heading|caption)$/.test(block.kind) && !isNone(block));
  // "Home ownership falls" looks like a menu.
  return headline ?? (first.kind === 'navigation' ? first : null);
}

/** The title as it is written, or what the article is about, or its first words. */
export function titleOf(title: Block | null, blocks: readonly Block[]): string {
  if (title) return endings.reduce((text, { pattern }) => text.replace(pattern, ''), title.text);
  const text = blocks.find(({ kind }) => kind === 'paragraph')?.text ?? blocks[0]?.text ?? '';
  return subject.exec(text)?.[1] ?? `${text.split(' ').slice(0, 12).join(' ')} …`;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a block says a title, with or without what follows it. */
export const isCalled = ({ text }: Block, title: string): boolean =>
  plain(title) !== '' && ` ${plain(text)} `.startsWith(` ${plain(title)} `);
