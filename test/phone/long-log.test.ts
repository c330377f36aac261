// A log too long to be read whole at start: every screen shows what it should, in two tabs at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhone } from './phone.ts';
import { startServer, type SiteServer } from './server.ts';
import { openBeside } from './store-host.ts';
import { troubles } from './visit.ts';

/** With 199 events each, a little more than is read whole. */
const decks = 30;

let server: SiteServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

test('what is due is reviewed, decks are looked at, and another tab follows', async () => {
  const phone = await openPhone();
  try {
    const seen = troubles(phone.context);
    const beside = await phone.context.newPage();
    await openBeside(beside, server.address);
    expect(await beside.evaluate((count) => globalThis.page.fillLong(count), decks)).toBe(5_970);
    await beside.reload();
    await beside.waitForFunction(() => 'page' in globalThis);
    expect(await beside.evaluate(() => globalThis.page.rowsAgree())).toBe(true);
    const due = await beside.evaluate(() => globalThis.page.dueNow());
    await beside.close();

    const { page } = phone;
    await page.goto(server.address);
    await page
      .getByText(new RegExp(`\\b${due}\\b`))
      .first()
      .waitFor();
    const other = await phone.context.newPage();
    await other.goto(server.address);
    await other
      .getByText(new RegExp(`\\b${due}\\b`))
      .first()
      .waitFor();
    await page.bringToFront();
    await page.getByRole('button', { name: /^Review 20\b/ }).click();
    await page.waitForURL(/\/quiz#/);
    await other.getByText('1 of 20').waitFor();
    await page.getByRole('button', { name: 'Don’t know' }).and(page.locator(':enabled')).click();
    await page.getByText(/^Comes back /).waitFor();
    await other.getByText('2 of 21').waitFor();

    await page.goto(`${server.address}library`);
    const links = page.locator('a[href*="/deck#"]');
    await links.first().waitFor();
    await links.nth(decks - 1).waitFor(); // the first are drawn before the rest
    expect(await links.count()).toBe(decks);
    await links.first().click();
    await page.getByRole('heading', { name: 'Cities' }).waitFor();
    await page.goto(`${server.address}deck#long7`);
    await page.getByRole('heading', { name: 'Cities' }).waitFor();
    await page.goto(`${server.address}missed`);
    await page.getByText('City').first().waitFor();
    await page.goto(`${server.address}figures`);
    await page.getByText(/^Show more of 20 other decks$/).click();
    await page.getByText(/^Show more of 10 other decks$/).waitFor();
    await page.getByText(`Known`).first().waitFor();
    const counted = await page.evaluate(() => document.querySelector('.ahead dd')?.textContent);
    expect(Number(counted)).toBe(due);
    expect(seen).toEqual([]);
  } finally {
    await phone.close();
  }
});
