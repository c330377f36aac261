// The built site served for the tests, by a host that can stop, fail, lie and change versions.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listen } from '../../src/tools/serve.ts';
import { hostFolder } from '../../src/tools/static-host.ts';

/** Where `npm run build` puts the site. */
export const buildFolder = fileURLToPath(new URL('../../build', import.meta.url));

export interface SeenRequest {
  readonly method: string;
  /** Path and query as asked for, `/quiz?x=1`. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** What the host does instead of answering well. */
export type Fault =
  /** The connection breaks before any answer. */
  | { readonly kind: 'cut' }
  /** The right answer, late. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Another answer; after so many bytes of its body the connection may break or fall silent. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Buffer;
      readonly cutAfter?: number;
      readonly silentAfter?: number;
    };

export interface SiteServer {
  /** `http://localhost:PORT/base/`; stays the same over stop and start. */
  readonly address: string;
  /** Every request that reached the host, oldest first. */
  readonly requests: SeenRequest[];
  /** Set it to serve another build from now on. */
  folder: string;
  /** Asked for every request; null answers well. */
  fault: (request: SeenRequest) => Fault | null;
  /** Refuses connections until `start`, and cuts those that are open. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts a host for `folder` below the path `base` ('' or `/name`) on a free port. */
export async function startServer(folder = buildFolder, base = ''): Promise<SiteServer> {
  let server: Server | null = null;
  let port = 0;
  const listeners = new Map<string, ReturnType<typeof hostFolder>>();
  const site: SiteServer = {
    get address() {
      return `http://localhost:${port}${base}/`;
    },
    requests: [],
    folder,
    fault: () => null,
    async start() {
      if (server) return;
      const starting = createServer(answer);
      port = await listen(starting, port);
      server = starting;
    },
    async stop() {
      const stopping = server;
      server = null;
      if (!stopping) return;
      await new Promise((done) => {
        stopping.close(done);
        stopping.closeAllConnections();
      });
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const seen = {
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers,
    };
    site.requests.push(seen);
    const fault = site.fault(seen);
    if (fault?.kind === 'cut') request.socket.destroy();
    else if (fault?.kind === 'answer') lie(fault, request, response);
    else if (fault?.kind === 'slow') setTimeout(() => well(request, response), fault.milliseconds);
    else well(request, response);
  }

  function well(request: IncomingMessage, response: ServerResponse): void {
    const listener = listeners.get(site.folder) ?? hostFolder(site.folder, base);
    listeners.set(site.folder, listener);
    void listener(request, response);
  }

  await site.start();
  return site;
}

function lie(
  fault: Fault & { kind: 'answer' },
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const body = Buffer.from(fault.body);
  response.writeHead(fault.status, { ...fault.headers, 'content-length': String(body.length) });
  if (fault.silentAfter !== undefined) response.write(body.subarray(0, fault.silentAfter));
  else if (fault.cutAfter === undefined) response.end(body);
  else response.write(body.subarray(0, fault.cutAfter), () => request.socket.destroy());
}
