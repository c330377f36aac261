// What another app handed over, as a text to make questions of, or the sentence why there is none.
import { sharedAt, type Shared } from '#device/shared.ts';
import { making } from '../words/en/making.ts';
import { fileText, mostBytes } from './file-text.ts';

const words = making.shared;

export type Arrived =
  | { readonly kind: 'text'; readonly text: string; readonly taken: () => Promise<void> }
  | { readonly kind: 'no-text'; readonly why: string };

/** What came along with the address, which is freed of it; null when nothing did. */
export async function arrived(): Promise<Arrived | null> {
  const came = await sharedAt(new URL(location.href));
  if (came === null) return null;
  history.replaceState(history.state, '', location.pathname + location.hash);
  if (came === 'lost') return { kind: 'no-text', why: words.lost };
  const read = await textOf(came.shared);
  if (read.kind === 'text') return { ...read, taken: came.taken };
  await came.taken();
  return read;
}

const isLink = (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);

/** Links are no text: an app that shares a page hands over its title and its address alone. */
export async function textOf({ title, text, url, files }: Shared) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > mostBytes) return { kind: 'no-text', why: making.tooLong(size) } as const;
  const inFiles = await Promise.all(files.map(fileText));
  const whole = [isLink(text) ? '' : text, ...inFiles.map((found) => found ?? '')]
    .filter((part) => part !== '')
    .join('\n\n');
  if (whole !== '') return { kind: 'text', text: under(title, whole) } as const;
  if (files.length > 0) return { kind: 'no-text', why: making.fileRefused } as const;
  if (isLink(text) || url !== '') return { kind: 'no-text', why: words.link } as const;
  return { kind: 'no-text', why: words.nothing } as const;
}

const under = (title: string, text: string) =>
  title === '' || text.startsWith(title) ? text : `${title}\n\n${text}`;
