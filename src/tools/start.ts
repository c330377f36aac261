// `npm start`: builds the site, serves it on this machine and says where.
import { execSync } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from './serve.ts';

async function serveOnFreePort(folder: string, wanted: number, base: string): Promise<Served> {
  for (let port = wanted; port < wanted + 20; port += 1) {
    try {
      return await serve(folder, port, base);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      console.log(`Port ${port} is taken, trying ${port + 1}.`);
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + 19}: set PORT to another number.`);
}

async function start(): Promise<void> {
  const wanted = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}": give a number from 1 to 65535.`);
  }
  const base = process.env.FACTDECK_BASE ?? '';
  execSync('npm run -s build', { stdio: 'inherit' });
  const folder = fileURLToPath(new URL('../../build', import.meta.url));
  const { address, port } = await serveOnFreePort(folder, wanted, base);
  console.log(`Factdeck is at ${address}`);
  for (const { address: host } of lanAddresses()) {
    console.log(`On the same network: http://${host}:${port}${base}/`);
  }
  console.log('Ctrl+C stops it.');
  endWithParent();
  console.log(
    'A phone installs Factdeck, and keeps it for use offline, only from HTTPS or from its own ' +
      `localhost: publish build/ on an HTTPS host, or forward the port by USB (adb reverse tcp:${port} tcp:${port}) ` +
      `and open ${address} on the phone.`,
  );
}

/** npm, when it is told to end, does not tell what it started: without it, this ends too. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit();
  }, 500);
}

function lanAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
