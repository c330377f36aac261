// `npm start`: serves the built site on this machine and says where.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { hostFolder } from './static-host.ts';

export interface Served {
  readonly port: number;
  /** The site's first page, `http://localhost:PORT/base/`. */
  readonly address: string;
  /** Stops at once: open connections are cut. */
  stop(): Promise<void>;
}

/**
 * Serves `folder` on `port` (0: any free one) below the path `base` ('' or `/name`). Rejects with
 * the system's error, code EADDRINUSE, when the port is taken.
 */
export async function serve(folder: string, port: number, base = ''): Promise<Served> {
  const server = createServer(hostFolder(folder, base));
  const taken = await listen(server, port);
  return {
    port: taken,
    address: `http://localhost:${taken}${base}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Listens on every address of the machine, so that a phone beside it can look; gives the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

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

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../../build', import.meta.url));
  if (!existsSync(folder)) throw new Error('There is no build yet: run "npm run build" first.');
  const wanted = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}": give a number from 1 to 65535.`);
  }
  const base = process.env.FACTDECK_BASE ?? '';
  const { address, port } = await serveOnFreePort(folder, wanted, base);
  console.log(`Factdeck is at ${address}`);
  for (const { address: host } of lanAddresses()) {
    console.log(`On the same network: http://${host}:${port}${base}/`);
  }
  console.log(
    'A phone installs Factdeck, and keeps it for use offline, only from HTTPS or from its own ' +
      `localhost: publish build/ on an HTTPS host, or forward the port by USB (adb reverse tcp:${port} tcp:${port}) ` +
      `and open ${address} on the phone.`,
  );
}

function lanAddresses() {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
