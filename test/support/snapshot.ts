import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { copyDatabase, createDatabase, nameOf, openServer, type TestDatabase } from './database';

/** The data of an application that was stopped: a database of the test server, and its folder. */
export interface Snapshot {
  readonly database: string;
  readonly folder: string;
}

/**
 * What `make` leaves behind, made once for a run of jest however many workers ask for it at a time: the first makes it,
 * the others wait. One that dies over it lets the next begin anew.
 */
export async function onlyOnce(name: string, make: () => Promise<Snapshot>): Promise<Snapshot> {
  const place = process.env.PONTE_TEST_RUN;
  if (!place) throw new Error('PONTE_TEST_RUN is not set: the test project sets it in globalSetup');
  const note = join(place, `${name}.json`);
  const server = await openServer();
  const connection = server.createQueryRunner();
  try {
    await connection.query('SELECT GET_LOCK(?, 300)', [`${basename(place)}-${name}`]);
    if (!existsSync(note)) writeFileSync(note, JSON.stringify(await make()));
  } finally {
    await connection.release();
    await server.destroy(); // lets the lock go
  }
  return JSON.parse(readFileSync(note, 'utf8')) as Snapshot;
}

/** The tables without a row: migrated once, which takes twice as long as a copy. */
export function emptyTables(): Promise<Snapshot> {
  return onlyOnce('empty', async () => ({
    database: nameOf(await createDatabase()),
    folder: mkdtempSync(join(tmpdir(), 'ponte-test-')),
  }));
}

/** A copy to work on, in an empty folder. */
export async function copyOf(snapshot: Snapshot, folder: string): Promise<TestDatabase> {
  cpSync(snapshot.folder, folder, { recursive: true });
  return copyDatabase(snapshot.database);
}
