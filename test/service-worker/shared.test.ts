// What another app posts: kept as it came, with the way to the page for it; said where it is lost.
import { expect, test } from 'vitest';
import { siteOf } from '../../src/service-worker/list.ts';
import { keepShared } from '../../src/service-worker/shared.ts';

const root = 'https://host.example/factdeck/';

function posted(parts: Readonly<Record<string, string | File>>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.append(name, value);
  return new Request(`${root}share`, { method: 'POST', body });
}

async function share(request: Request, put?: () => Promise<void>) {
  const kept = new Map<string, Response>();
  const opened: string[] = [];
  const keep = (key: string, response: Response) => Promise.resolve(void kept.set(key, response));
  const open = (name: string) => {
    opened.push(name);
    return Promise.resolve({ put: put ?? keep } as unknown as Cache);
  };
  const { status, headers } = await keepShared(request, siteOf(root, []), { open });
  return { status, to: headers.get('location'), opened, kept: kept.get(`${root}shared`) };
}

test('texts and files come out as they went in', async () => {
  const file = new File(['Zoë’s <b>text</b> 😀'], 'a.html', { type: 'text/html' });
  const { status, to, opened, kept } = await share(
    posted({ title: 'Über', text: '', files: file }),
  );
  expect([status, to]).toEqual([303, `${root}new?shared=kept`]);
  expect(opened).toEqual(['factdeck-shared /factdeck/']);
  const form = await kept?.formData();
  expect([form?.get('title'), form?.get('text')]).toEqual(['Über', '']);
  const given = form?.get('files') as File;
  expect([given.name, given.type, await given.text()]).toEqual([
    file.name,
    file.type,
    'Zoë’s <b>text</b> 😀',
  ]);
});

test('where there is no room the page is told that it is lost', async () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { to } = await share(posted({ text: 'a' }), full);
  expect(to).toBe(`${root}new?shared=lost`);
});
