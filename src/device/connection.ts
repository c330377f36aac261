// A connection to the database that is dropped and opened again when it fails.
import { openDB } from 'idb';
import { currentVersion, upgrade, type Database, type Schema } from './schema.ts';

export const databaseName = 'factdeck';

/** How often a failed piece of work is tried in all, each time on a new connection. */
const mostTries = 3;

/** How long another tab may keep an older database open before the person is told. */
const blockedAfter = 2_000;

/** Another tab holds an older database open and does not let go; `freed` settles once it has. */
export class Blocked extends Error {
  readonly freed: Promise<void>;

  constructor(freed: Promise<void>) {
    super('an older database is open elsewhere');
    this.freed = freed;
  }
}

export interface Connection {
  /** Does the work; a dead connection is replaced, the last error is thrown. */
  use<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  close(): void;
}

export function connect(version = currentVersion): Connection {
  let opening: Promise<Database> | null = null;

  // A dead handle that is kept fails for ever; WebKit's die when the page comes back from behind.
  function drop(): void {
    const dropped = opening;
    opening = null;
    dropped?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  return {
    async use(work) {
      for (let tries = 1; ; tries++) {
        try {
          return await work(await (opening ??= open(version, drop)));
        } catch (error) {
          drop();
          if (tries === mostTries || !isWorthTrying(error)) throw error;
        }
      }
    },
    close: drop,
  };
}

function open(version: number, drop: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let late = false;
    const opened = openDB<Schema>(databaseName, version, {
      upgrade,
      // `blocked` may be followed by nothing at all, so it is settled by the clock.
      blocked() {
        setTimeout(() => {
          late = true;
          const freed = () => undefined;
          reject(new Blocked(opened.then(freed, freed)));
        }, blockedAfter);
      },
      // A newer Factdeck wants to upgrade: let it.
      blocking: drop,
      terminated: drop,
    });
    opened.then((database) => (late ? database.close() : resolve(database)), reject);
  });
}

/** No second try helps against a full disk, another tab, or a newer Factdeck's database. */
function isWorthTrying(error: unknown): boolean {
  return (
    !(error instanceof Blocked) && !['QuotaExceededError', 'VersionError'].includes(nameOf(error))
  );
}

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
