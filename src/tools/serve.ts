// Serves a folder of static files on this machine.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
