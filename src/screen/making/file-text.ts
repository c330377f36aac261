// The text of a file somebody opens: plain text and Markdown as they are, HTML without its markup.
import { inertDocument } from '#device/trusted.ts';

const textual = /\.(txt|text|md|markdown|html?|xhtml)$/i;
const readable = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,time,td';
const furniture = 'script,style,noscript,template,nav,aside,form,footer,svg';

/** Above this a file is no article, even with much markup around it. */
export const mostBytes = 5_000_000;

/**
 * A tag with its attributes, which are dropped before parsing: the security policy reports event
 * handlers among them, although nothing of an inert document runs.
 */
const tag = /<([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** The paragraphs of an HTML page. */
function htmlText(html: string): string {
  const page = inertDocument(html.replace(tag, '<$1>'));
  for (const element of page.querySelectorAll(furniture)) element.remove();
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const paragraphs = [...body.querySelectorAll(readable)]
    .filter((element) => !element.parentElement?.closest(readable))
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return paragraphs.length > 0 ? paragraphs.join('\n\n') : body.textContent.trim();
}

/** Null where the file is not text. */
export async function fileText(file: File): Promise<string | null> {
  const isText = file.type.startsWith('text/') || textual.test(file.name);
  if (!isText) return null;
  const text = await file.text();
  if (text.includes('\0')) return null;
  return /html/.test(file.type) || /\.x?html?$/i.test(file.name) ? htmlText(text) : text;
}
