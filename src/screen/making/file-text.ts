// The text of a file somebody opens: plain text and Markdown as they are, HTML without its markup.
import { inertDocument } from '#device/trusted.ts';

const textual = /\.(txt|text|md|markdown|html?|xhtml)$/i;
const readable = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,time,td';
const furniture = 'script,xmp,noscript,template,nav,aside,form,footer,svg';

/** Above this a file is no article, even with much markup around it. */
export const mostBytes = 5_000_000;

/** A tag with its attributes. */
const tag = /<([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** The beginning of what looks like a tag with attributes still. */
const unread = /<(?=[a-z])(?![a-z][a-z0-9-]*>)/gi;

const styles = /<(\/?)style\b/gi;

/**
 * Markup without attributes and styles: although nothing of an inert document runs, the security
 * policy would report them. What is no plain tag then is shown as the text it is.
 */
const bare = (html: string) =>
  html.replace(tag, '<$1>').replace(unread, '&lt;').replace(styles, '<$1xmp');

/** So many elements are looked at in one go. */
const inOneGo = 2_000;

/** The paragraphs of an HTML page. */
async function htmlText(html: string): Promise<string> {
  const page = await inertDocument(bare(html));
  for (const element of page.querySelectorAll(furniture)) element.remove();
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const paragraphs: string[] = [];
  for (const [count, element] of [...body.querySelectorAll(readable)].entries()) {
    if (count % inOneGo === inOneGo - 1) await new Promise((done) => setTimeout(done));
    if (element.parentElement?.closest(readable)) continue;
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
  }
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
