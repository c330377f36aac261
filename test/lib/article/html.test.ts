// Pages as they come: the article's paragraphs, whatever stands around them and however broken.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#lib/article/html.ts';

function read(html: string): readonly string[] {
  const steps = paragraphsOf(html);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

test.each<[string, string, readonly string[]]>([
  ['headings and paragraphs', '<h1>Bees</h1><p>They <b>fly</b>.</p>', ['Bees', 'They fly.']],
  ['white space', '<p>\n  One\n\tline.\n</p>', ['One line.']],
  ['a line broken', '<p>One<br>line<br/>more.</p>', ['One line more.']],
  ['words in one cell after another', '<td>One</td><td>two</td>', ['One', 'two']],
  ['a paragraph within a list', '<li><p>One.</p><p>Two.</p></li>', ['One. Two.']],
  [
    'end tags left out',
    '<p>One.<p>Two.<ul><li>a<li>b</ul><p>Three.',
    'One. Two. a b Three.'.split(' '),
  ],
  ['a list within a list', '<ul><li>a<ul><li>b</ul><li>c</ul>', ['a b', 'c']],
  ['inline elements left open', '<p>One <b>two<p>three', ['One two', 'three']],
  ['inline elements across paragraphs', '<b><p>One.</b> Two.</p>Ad.', ['One. Two.']],
  ['only the article', '<p>Ad.</p><article><p>One.</p></article><p>Ad.</p>', ['One.']],
  ['only the first article', '<article><p>One.</article><article><p>Two.</article>', ['One.']],
  ['the article within the main part', '<main><p>Ad.<article><p>One.</article></main>', ['One.']],
  ['only the main part', '<p>Ad.</p><main><p>One.</p></main>', ['One.']],
  ['no furniture', '<nav><p>Home</p></nav><p>One.</p><footer><p>Us</p></footer>', ['One.']],
  ['furniture left open, within its parent', '<div><nav><li>Home</div><p>One.</p>', ['One.']],
  ['no article of the furniture', '<aside><article><p>Ad.</article></aside><p>One.', ['One.']],
  [
    'no script, style or title',
    '<title>x</title><style>p{}</style><script>"<p>"</script><p>a',
    ['a'],
  ],
  ['what looks like a tag in a script', '<script>a<b;"</scripted>"</script ><p>One.</p>', ['One.']],
  [
    'pictures drawn in the page',
    '<p>One <svg><path d="M0"/><text>x</text></svg>two<svg/>.',
    ['One two.'],
  ],
  ['comments', '<p>One<!-- <p>two --> three<!-->.</p>', ['One three.']],
  ['declarations', '<!doctype html><?xml a?><![CDATA[x]]><p>One.', ['One.']],
  ['attributes with signs in them', `<p title="a>b" data-x='<p>' y=it's>One.</p>`, ['One.']],
  ['signs that begin no tag', '<p>1 < 2 > 0 <3</p>', ['1 < 2 > 0 <3']],
  ['references as they are', '<p>caf&eacute; &lt;b&gt;</p>', ['caf&eacute; &lt;b&gt;']],
  [
    'a page without paragraphs',
    '<div>One.</div><div>Two<br>three.</div>',
    ['One.', 'Two', 'three.'],
  ],
  ['names in capitals', '<P>One.</P><SCRIPT>x</SCRIPT>', ['One.']],
  ['a quote that nothing closes', '<p title="x>One.</p><p>Two.</p>', ['One.', 'Two.']],
  ['a tag that nothing ends', '<p>One.</p><p title=x', ['One.']],
  ['nothing', '', []],
])('%s', (_, html, paragraphs) => {
  expect(read(html)).toEqual(paragraphs);
});

/** What of a text is not there, sign by sign in its order. */
function rest(html: string, text: string): string {
  let found = 0;
  for (const sign of html) if (sign === text[found]) found += 1;
  return text.slice(found);
}

const piece = fc.constantFrom(
  ...['<', '>', '</', '"', "'", '=', '<!--', '-->', '/', ' ', 'a', '<p', '<li>', '<ul>', '</ul>'],
  ...['<td>', '<table>', '<nav>', '</nav>', '<script>', '</script>', '<article>', '</article>'],
);

test('whatever is written, every paragraph is one line of what was there', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const html = pieces.join('');
      const paragraphs = read(html);
      for (const paragraph of paragraphs) {
        expect(paragraph).toBe(paragraph.replace(/\s+/g, ' ').trim());
      }
      expect(rest(html, paragraphs.join('').replaceAll(' ', ''))).toBe('');
    }),
  );
});

// Work that grew with the square of the length would take many minutes.
test.each([
  '<div>',
  '<b><i>a',
  '<p>a<b>',
  '<a ',
  '<a "',
  `<a b="`,
  `<a b='" `,
  '<!--',
  '<![CDATA[',
  '<li>a',
  '<ul><li>',
  '<table><td>',
  '</b>',
  '<script>',
  '<',
  '<a b=',
  '<p title=">" ',
  '<nav>',
  '<article>',
  '&',
  '<td><table>',
  '<p><b></p>',
])('%s, two megabytes of it, is read to its end', { timeout: 120_000 }, (unit) => {
  const html = unit.repeat(2_000_000 / unit.length);
  expect(read(html).join('').length).toBeLessThanOrEqual(html.length);
});
