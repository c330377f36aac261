import type { Article, IsoDate, Refusal } from '#lib/article/article.ts';
import { parseIsoDate } from '#lib/article/dates.ts';
import { kindOf } from '#lib/article/kinds.ts';
import { readArticle } from '#lib/article/read-article.ts';
import { longestWords } from '#lib/article/refuse.ts';
import { expect, test } from 'vitest';

function read(text: string, given: { title?: string; date?: IsoDate } = {}): Article {
  const article = readArticle({ text, ...given });
  if ('refused' in article) throw new Error(`refused: ${article.message}`);
  return article;
}

function refusal(text: string): Refusal['refused'] | null {
  const article = readArticle({ text });
  return 'refused' in article ? article.refused : null;
}

const prose =
  'The king of Denmark met the president of Poland in Warsaw. They signed a treaty about trade, which had been prepared for more than a year.';

const wrapped = prose.replace(/(.{40,50}) /g, '$1\n');

test('the first line is the title and a dateline gives the date', () => {
  const { title, date, blocks } = read(
    `Danes in Warsaw\n\n15 Aug 2016 – eaworldview – By Scott Lucas – ${prose}\n\nFigure 1.3 The king.`,
  );
  expect(title).toBe('Danes in Warsaw');
  expect(date).toBe('2016-08-15');
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'byline', 'paragraph', 'caption']);
  expect(blocks[2]?.text).toBe(prose);
});

test('a menu copied along is not the title, where a heading follows it', () => {
  const menu = read(`Home | News | Sport\n\nShare this article\n\nDanes in Warsaw\n\n${prose}`);
  expect(menu.title).toBe('Danes in Warsaw');
  expect(menu.blocks.map(({ kind }) => kind)).toEqual([
    'navigation',
    'navigation',
    'title',
    'paragraph',
  ]);
  expect(read(`Home ownership falls\n\n${prose}`).title).toBe('Home ownership falls');
});

test.each([
  ['a caption', 'A bust of Patrick Gordon in Yekaterinburg, Russia'],
  ['a caption with its credit', 'The convention floor, shortly after opening. Image: Nick Moreau.'],
  ['who wrote it', 'By Scott Lucas'],
  ['when it appeared', 'Thursday, May 7, 2015'],
  ['a part of any textbook', 'Learning Objectives'],
  ['a part of any travel guide', 'Get in'],
])('%s is no title: the headline below it is, or what is written of', (_, line) => {
  expect(read(`${line}\n\nDanes in Warsaw\n\n${prose}`).title).toBe('Danes in Warsaw');
  const gordon = 'Patrick Gordon (1635 in Scotland – 1699 in Moscow) was a general in Russia.';
  expect(read(`${line}\n\n${gordon} ${prose}`).title).toBe('Patrick Gordon');
  expect(read(`${line}\n\n${prose}`).title).toMatch(/^The king of Denmark .* …$/);
});

test('a list of aims holds no title', () => {
  const aims =
    'By the end of this section, you will be able to:\n\nDescribe cognition\n\nKnow more';
  expect(read(`Learning Objectives\n\n${aims}\n\n${prose}`).title).toMatch(/^The king of Denmark/);
});

test.each([
  ['Danes in Warsaw | EA WorldView', 'Danes in Warsaw'],
  ['Danes in Warsaw - BBC News', 'Danes in Warsaw'],
  ['Danes in Warsaw,', 'Danes in Warsaw'],
  ['2.1 Early Ideas in Atomic Theory', '2.1 Early Ideas in Atomic Theory'],
  ['What Is Consciousness?', 'What Is Consciousness?'],
])('%s is called %s', (line, title) => {
  const article = read(`${line}\n\n${prose}`);
  expect(article.title).toBe(title);
  expect(article.blocks[0]?.kind).toBe('title');
});

test('a paragraph is left out where somebody says so', () => {
  const text = `Danes in Warsaw\n\n${prose}\n\n${prose}`;
  const article = readArticle({ text, leftOut: [text.lastIndexOf('The king')] });
  const kinds = 'refused' in article ? [] : article.blocks.map(({ kind }) => kind);
  expect(kinds).toEqual(['title', 'paragraph', 'left-out']);
});

test('what was cut is read all the same where somebody says so', () => {
  const text = `Danes in Warsaw\n\n${prose}\n\nPrint was the first to report it in 1994.`;
  const last = text.lastIndexOf('Print');
  const kindsOf = (prose: readonly number[]) => {
    const article = readArticle({ text, prose });
    return 'refused' in article ? [] : article.blocks.map(({ kind }) => kind);
  };
  expect(kindsOf([])).toEqual(['title', 'paragraph', 'navigation']);
  expect(kindsOf([last])).toEqual(['title', 'paragraph', 'paragraph']);
});

test('an entry of a list that is a sentence is prose without its mark', () => {
  const { blocks } = read(
    `Atoms\n\n${prose}\n\n5. Atoms are neither created nor destroyed during a chemical change.\n\n• Describe cognition`,
  );
  expect(blocks.slice(2).map(({ kind, text }) => [kind, text])).toEqual([
    ['item', '5.'],
    ['paragraph', 'Atoms are neither created nor destroyed during a chemical change.'],
    ['item', '• Describe cognition'],
  ]);
});

test('a given title and date win', () => {
  const { title, date } = read(`Danes in Warsaw\n\nThursday, May 7, 2015 ${prose}`, {
    title: 'Mine',
    date: '2001-02-03' as IsoDate,
  });
  expect([title, date]).toEqual(['Mine', '2001-02-03']);
});

test('an article without a title begins at once', () => {
  const { title, blocks } = read(`${prose} ${prose}`);
  expect(title).toBe('The king of Denmark met the president of Poland in Warsaw. They …');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
});

test('without a date there is none', () => {
  expect(read(`Danes in Warsaw\n\n${prose}`).date).toBeNull();
});

test.each([
  ['CRLF', `Danes\r\n\r\n${prose}\r\n${prose}`, 3],
  ['no blank lines', `Danes\n${prose}\n${prose}`, 3],
  ['lines wrapped at a fixed width', `Danes in the city\n\n${wrapped}\n\n${wrapped}`, 3],
])('%s: paragraphs are found and point back into the text', (_, text, count) => {
  const { blocks } = read(text);
  expect(blocks).toHaveLength(count);
  for (const { start, end } of blocks.slice(1)) {
    expect(text.slice(start, end)).toMatch(/^The king[^]*year\.$/);
  }
});

test.each([
  ['By Scott Lucas', 'byline'],
  ['Thursday, May 7, 2015', 'byline'],
  ['Figure 1.3 This 1833 map shows the extent of land grants made by Mexico.', 'caption'],
  ['Frontpage of Hydrodynamica (1738)', 'caption'],
  ['The far end of the convention floor, shortly after opening. Image: Nick Moreau.', 'caption'],
  ['Epic Mickey by The Katherinator. Image: Nick Moreau.', 'caption'],
  ['DAB’s Starry Lee; from file, 2015.', 'caption'],
  ['Figure 24.7, for example, shows the progress of a motorist driving east.', 'paragraph'],
  ['Table 3 shows the ten largest cities of the country by population.', 'paragraph'],
  ['By car', 'heading'],
  ['September 1, 2012, for the Pittsburgh Pirates', 'heading'],
  ['He kept a file of every letter that had been sent to him in those years.', 'paragraph'],
  ['Soldiers at the race. (credit: DoD News / Flickr)', 'caption'],
  ['© 2016 Example Media. All rights reserved.', 'credit'],
  ['Sources', 'source'],
  ['38. Research Institute of Music 2010, vol. 14, 316–321.', 'source'],
  ['Share this article', 'navigation'],
  ['Home | World | Europe', 'navigation'],
  ['https://example.org/news', 'navigation'],
  ['• Describe cognition', 'item'],
  ['Early life and education', 'heading'],
  [
    'Share prices fell by a third in October 1929, and banks closed all over the country.',
    'paragraph',
  ],
  [
    'By 1835, after immigration resumed, there were twenty thousand Americans in Texas.',
    'paragraph',
  ],
])('%s is a %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  ['nothing', '', 'empty'],
  ['spaces and NUL', ' \n\t\0 ', 'empty'],
  ['emoji', '😀🎉👍 '.repeat(50), 'not-english'],
  [
    'German',
    'Der Präsident hat am Montag in Berlin erklärt, dass die Regierung die neuen Gesetze noch in diesem Jahr verabschieden will. Die Opposition war dagegen.',
    'not-english',
  ],
  [
    'French',
    'Le président a annoncé lundi à Paris que le gouvernement présenterait une nouvelle loi avant la fin de l’année. L’opposition a critiqué cette décision.',
    'not-english',
  ],
  [
    'Spanish',
    'El presidente anunció el lunes en Madrid que el gobierno presentará una nueva ley antes de fin de año. La oposición criticó la decisión y habló de un error.',
    'not-english',
  ],
  [
    'Danish',
    'Præsidenten sagde mandag i København, at regeringen vil vedtage de nye love i år. Oppositionen var imod det og talte om en fejl, for at det er for dyrt.',
    'not-english',
  ],
  [
    'Russian',
    'Президент заявил в понедельник, что правительство примет новые законы в этом году. Оппозиция выступила против и назвала это ошибкой. В городе прошли протесты, в которых участвовали тысячи людей.',
    'not-english',
  ],
  ['a few words', 'The cat sat on the mat.', 'too-short'],
  [
    'one sentence',
    'The president of Poland met the prime minister of Sweden in Warsaw on 4 May 2014, and they signed a treaty about trade.',
    'too-short',
  ],
  ['one word of a megabyte', 'a'.repeat(1 << 20), 'too-short'],
  ['links', 'https://example.org/a\nhttps://example.org/b\nhttps://example.org/c', 'only-links'],
  ['too many words', 'the word and '.repeat(longestWords / 3 + 1), 'too-long'],
])('%s is refused', (_, text, refused) => {
  expect(refusal(text)).toBe(refused);
});

test('a refusal says what to do', () => {
  const refused = readArticle({ text: '' });
  expect('message' in refused && refused.message).toBe(
    'There is no text here yet. Paste an article, then try again.',
  );
});

test('English is not refused, nor is a lone surrogate a reason to', () => {
  expect(refusal(`${prose} \ud800 ${prose}`)).toBeNull();
});

test.each([
  ['2016-08-15', '2016-08-15'],
  ['2016-02-30', null],
  ['15.8.2016', null],
])('%s as a day is %s', (text, day) => {
  expect(parseIsoDate(text)).toBe(day);
});
