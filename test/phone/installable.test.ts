// What a phone needs to offer "Add to home screen".
import { expect, test } from 'vitest';
import { openPhone } from './phone.ts';
import { startServer } from './server.ts';
import { installed } from './visit.ts';

test('the browser finds nothing that keeps it from installing Factdeck', async () => {
  const server = await startServer();
  const phone = await openPhone();
  try {
    const { page } = phone;
    await page.goto(server.address);
    await installed(page);
    const session = await phone.context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '') as {
      icons: { src: string; sizes: string; purpose: string }[];
      shortcuts: { url: string }[];
    };
    for (const { src, sizes } of manifest.icons) {
      const [width] = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, server.address + src);
      if (sizes !== 'any') expect(`${width}x${width}`).toBe(sizes);
    }
    expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(
      new Set(['any', 'maskable', 'monochrome']),
    );
    for (const { url } of manifest.shortcuts) {
      const response = await page.goto(new URL(url, server.address).href);
      expect(response?.status()).toBe(200);
    }
  } finally {
    await phone.close();
    await server.stop();
  }
});
