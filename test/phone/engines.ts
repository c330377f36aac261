// Other browsers than Chromium, where they are installed, each by the protocol it speaks by itself.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Engine {
  goto(url: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns must be JSON. */
  run(body: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Where a program is; null where it is not installed. */
export function installed(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function within<Result>(what: string, attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 100) throw new Error(`${what} does not answer`, { cause: error });
      await pause(200);
    }
  }
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const closed = new Promise((done) => process.once('exit', done));
  process.kill();
  await Promise.race([closed, pause(5_000)]);
}

/** Firefox's own protocol, which geckodriver speaks too: messages of JSON, each after its length. */
export async function openFirefox(program: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'factdeck-firefox-'));
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), `user_pref("marionette.port", ${port});`);
  const firefox = spawn(
    program,
    ['--headless', '--marionette', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, HOME: profile } },
  );
  const socket = await within('Firefox', () => connected(port));
  const ask = marionette(socket);
  await ask('WebDriver:NewSession', {});
  await ask('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  return {
    goto: async (url) => void (await ask('WebDriver:Navigate', { url })),
    run: async (body) => {
      const answer = (await ask('WebDriver:ExecuteScript', { script: body, args: [] })) as {
        value: unknown;
      };
      return answer.value;
    },
    async close() {
      socket.destroy();
      await ended(firefox);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const connected = (port: number) =>
  new Promise<Socket>((done, failed) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(socket));
    socket.once('error', failed);
  });

function marionette(socket: Socket) {
  let buffer = Buffer.alloc(0);
  let asked = 0;
  const waiting = new Map<number, (error: unknown, result: unknown) => void>();
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (let colon = buffer.indexOf(':'); colon > 0; colon = buffer.indexOf(':')) {
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const message = JSON.parse(
        buffer.subarray(colon + 1, colon + 1 + length).toString(),
      ) as unknown;
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // the greeting
      const [, id, error, result] = message as [number, number, unknown, unknown];
      waiting.get(id)?.(error, result);
      waiting.delete(id);
    }
  });
  return (command: string, parameters: object) =>
    new Promise<unknown>((done, failed) => {
      asked += 1;
      waiting.set(asked, (error, result) =>
        error ? failed(new Error(JSON.stringify(error))) : done(result),
      );
      const text = JSON.stringify([0, asked, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** WebKitGTK by WebDriver, on a screen that nobody sees. */
export async function openWebKit(program: string, screen: string): Promise<Engine> {
  const [port, display] = [await freePort(), 90 + (process.pid % 1_000)];
  const seen = spawn(screen, [`:${display}`, '-screen', '0', '412x823x24'], { stdio: 'ignore' });
  const driver = spawn(program, [`--port=${port}`], {
    stdio: 'ignore',
    // Its sandbox wants what containers do not have.
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const started = (await within('WebKit', () =>
    ask('POST', 'session', { capabilities: { alwaysMatch: {} } }),
  )) as { sessionId: string };
  const session = `session/${started.sessionId}`;
  return {
    goto: async (url) => void (await ask('POST', `${session}/url`, { url })),
    run: (body) => ask('POST', `${session}/execute/sync`, { script: body, args: [] }),
    async close() {
      await ask('DELETE', session).catch(() => null);
      await ended(driver);
      await ended(seen);
    },
  };
}
