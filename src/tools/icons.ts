// `npm run icons`: draws Factdeck's icon in every form that phones ask for, into static/icons.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

const paper = '#fffdf8';
const blue = '#2c469b';
const paleBlue = '#adbfff';
const marker = '#ffd95a';
const ink = '#1d1a16';
const pale = '#cfc7b8';

/** A deck of two cards; on the front one, one line of the article is marked. */
const cards = `
  <rect x="140" y="118" width="232" height="276" rx="26" fill="${paleBlue}" transform="rotate(-11 256 256)"/>
  <rect x="140" y="118" width="232" height="276" rx="26" fill="${paper}" transform="rotate(4 256 256)"/>
  <g transform="rotate(4 256 256)">
    <rect x="172" y="162" width="132" height="18" rx="9" fill="${pale}"/>
    <rect x="160" y="212" width="192" height="56" rx="12" fill="${marker}"/>
    <rect x="176" y="231" width="160" height="18" rx="9" fill="${ink}"/>
    <rect x="172" y="300" width="168" height="18" rx="9" fill="${pale}"/>
    <rect x="172" y="342" width="104" height="18" rx="9" fill="${pale}"/>
  </g>`;

/** For one colour: the front card, its lines cut out. */
const oneColour = `
  <mask id="lines">
    <rect width="512" height="512" fill="#fff"/>
    <g transform="rotate(4 256 256)" fill="#000">
      <rect x="172" y="162" width="132" height="22" rx="11"/>
      <rect x="160" y="212" width="192" height="56" rx="12"/>
      <rect x="172" y="298" width="168" height="22" rx="11"/>
      <rect x="172" y="342" width="104" height="22" rx="11"/>
    </g>
  </mask>
  <rect x="128" y="104" width="256" height="304" rx="28" fill="#fff" mask="url(#lines)" transform="rotate(4 256 256)"/>`;

const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${body}</svg>\n`.replace(
    /\n\s+/g,
    '',
  );

const enlarged = (body: string, factor: number) =>
  `<g transform="translate(256 256) scale(${factor}) translate(-256 -256)">${body}</g>`;

const rounded = svg(
  `<rect width="512" height="512" rx="112" fill="${blue}"/>${enlarged(cards, 1.3)}`,
);
/** To the edge, for systems that cut their own shape: the cards lie in the middle 80 %. */
const full = svg(`<rect width="512" height="512" fill="${blue}"/>${enlarged(cards, 1.1)}`);

const pictures = [
  { name: 'icon-192', size: 192, picture: rounded },
  { name: 'icon-512', size: 512, picture: rounded },
  { name: 'maskable-192', size: 192, picture: full },
  { name: 'maskable-512', size: 512, picture: full },
  { name: 'monochrome-192', size: 192, picture: svg(oneColour) },
  { name: 'apple-touch-icon', size: 180, picture: full },
];

const folder = fileURLToPath(new URL('../../static/icons/', import.meta.url));
const executablePath = findChromium();
if (!executablePath) throw new Error('Drawing the icons needs a Chromium: see "npm test".');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, size, picture } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml,${encodeURIComponent(picture)}`;
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
  );
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
await writeFile(`${folder}icon.svg`, rounded);
