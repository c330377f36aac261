// The text of a file somebody opens: plain text and Markdown as they are, HTML without its markup.
import { drive } from '#device/drive.ts';
import { inertDocument } from '#device/trusted.ts';
import { paragraphsOf } from '#lib/article/html.ts';

const textual = /\.(txt|text|md|markdown|html?|xhtml)$/i;
/** Above this a file is no article, even with much markup around it. */
export const mostBytes = 5_000_000;

/** The paragraphs of an HTML page; the browser only reads its `&eacute;`s, of which no markup is left. */
async function htmlText(html: string): Promise<string> {
  const paragraphs = await drive(paragraphsOf(html), noProgress, never);
  const text = (paragraphs ?? []).join('\n\n').replaceAll('<', '&lt;');
  const page = await inertDocument(text);
  return page.body.textContent.replace(/[^\S\n]+/g, ' ').trim();
}

const noProgress = () => {};
const never = () => false;

/** Null where the file is not text. */
export async function fileText(file: File): Promise<string | null> {
  const isText = file.type.startsWith('text/') || textual.test(file.name);
  if (!isText) return null;
  const text = await file.text();
  if (text.includes('\0')) return null;
  return /html/.test(file.type) || /\.x?html?$/i.test(file.name) ? htmlText(text) : text;
}
