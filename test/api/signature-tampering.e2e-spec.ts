import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testApp } from '../support/app';
import { Signer, tokenOf } from '../support/signer';

const app = testApp({ today: '2026-03-10' });

interface Fault {
  readonly part: string;
  readonly fault: string;
  readonly number: number | null;
  readonly field: string | null;
}

interface Verification {
  readonly intact: boolean;
  readonly faults: readonly Fault[];
}

let id: number;
let waitingId: number;

/** A signed contract between two that wait, so that the company's chain has events before and behind. */
beforeAll(async () => {
  await tabletRequest();
  id = await tabletRequest();
  const { url } = await app.post<{ url: string }>(`/signatures/${id}/hand-over`);
  waitingId = await tabletRequest();
  const response = await new Signer(app, tokenOf(url)).signAll();
  expect(response.status).toBe(200);
  await app.post(`/signatures/${waitingId}/hand-over`);
}, 60_000);

async function tabletRequest(): Promise<number> {
  const contract = await app.given.contract({ draft: true, startsOn: '2026-04-01' });
  const request = await app.post<{ id: number }>(`/contracts/${contract.id}/signatures`, { mode: 'tablet' });
  return request.id;
}

const verify = (signatureId = id): Promise<Verification> => app.post(`/signatures/${signatureId}/verify`);
const verifyChain = (): Promise<Verification> => app.post('/signatures/verify');

afterEach(async () => {
  // Each test puts back what it changed: the next one begins with what is whole.
  expect((await verify()).faults).toEqual([]);
  expect((await verifyChain()).faults).toEqual([]);
});

it('finds nothing where nothing was touched', async () => {
  expect(await verify()).toMatchObject({ intact: true, faults: [] });
  expect(await verify(waitingId)).toMatchObject({ intact: true });
  expect(await verifyChain()).toMatchObject({ intact: true });
});

/** Where the bytes of a file lie. */
async function pathOf(column: string, table = 'signature_request', key = 'r.id = ?'): Promise<string> {
  const [{ storageKey } = { storageKey: '' }] = await app.db.query<{ storageKey: string }[]>(
    `SELECT f.storage_key AS storageKey FROM file f JOIN ${table} t ON t.${column} = f.id
       JOIN signature_request r ON ${table === 'signature_request' ? 'r.id = t.id' : 'r.print_id = t.id'} WHERE ${key}`,
    [id],
  );
  return join(app.environment.PONTE_DATA_DIR ?? '', 'files', storageKey);
}

it.each([
  ['document', 'file_id', 'contract_print'],
  ['page', 'page_file_id', 'contract_print'],
  ['signed', 'signed_file_id', 'signature_request'],
  ['evidence', 'evidence_file_id', 'signature_request'],
  ['drawing', 'drawing_file_id', 'signature_request'],
])('finds a byte of the %s that was changed, wherever it is', async (part, column, table) => {
  const path = await pathOf(column, table);
  const whole = readFileSync(path);
  for (const place of [0, 0.37, 0.71, 1]) {
    const changed = Buffer.from(whole);
    const at = Math.min(whole.length - 1, Math.floor(whole.length * place));
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(path, changed);
    expect((await verify()).faults).toEqual([{ part, fault: 'changed', number: null, field: null }]);
  }
  writeFileSync(path, whole.subarray(0, -1));
  expect((await verify()).faults).toEqual([{ part, fault: 'changed', number: null, field: null }]);
  writeFileSync(path, whole);
});

/** Changes a column of a row, has a look, and puts it back. */
async function changed(
  table: string,
  column: string,
  value: string,
  where: string,
  look: () => Promise<void>,
): Promise<void> {
  const [row] = await app.db.query<Record<string, unknown>[]>(
    `SELECT ${column} AS old FROM ${table} WHERE ${where}`,
  );
  await app.db.query(`UPDATE ${table} SET ${column} = ${value} WHERE ${where}`);
  try {
    await look();
  } finally {
    await app.db.query(`UPDATE ${table} SET ${column} = ? WHERE ${where}`, [row?.old]);
  }
}

describe.each([1, 2, 3, 4, 5])('of event %i', (number) => {
  it.each([
    ['kind', "'expired'"],
    ['at', 'at + INTERVAL 1000 MICROSECOND'],
    ['facts', "REPLACE(facts, '}', ' }')"],
    ['facts', "CONCAT(facts, ' ')"],
    ['previous', 'REVERSE(previous)'],
    ['hash', 'SHA2(hash, 256)'],
  ])('a changed %s is found and named (%s)', async (column, value) => {
    await changed('signature_event', column, value, `request_id = ${id} AND number = ${number}`, async () => {
      const { faults } = await verify();
      const touched = column === 'previous' && number === 1 ? [] : [{ number, fault: 'changed' }];
      for (const fault of touched) {
        expect(faults).toContainEqual({ part: 'event', field: null, ...fault });
      }
      if (column === 'hash') expect((await verifyChain()).intact).toBe(false);
    });
  });

  it('the place in the company’s chain and its link are found', async () => {
    const where = `request_id = ${id} AND number = ${number}`;
    await changed('signature_event', 'position', 'position + 1000', where, async () => {
      expect((await verify()).faults).toContainEqual(
        expect.objectContaining({ part: 'chain', fault: 'missing' }),
      );
      expect((await verifyChain()).intact).toBe(false);
    });
    await changed('signature_event', 'link', 'REVERSE(link)', where, async () => {
      expect((await verify()).faults).toContainEqual(
        expect.objectContaining({ part: 'chain', fault: 'unlinked' }),
      );
      expect((await verifyChain()).intact).toBe(false);
    });
  });
});

it.each([
  ['state', "'refused'", 'state'],
  ['mode', "'link'", 'mode'],
  ['channel', "'distance'", 'channel'],
  ['signer_name', "CONCAT(signer_name, 'a')", 'signerName'],
  ['to_address', "'other@example.it'", 'toAddress'],
  ['witness', "'Nessuno'", 'witness'],
  ['requested_at', 'requested_at + INTERVAL 1000 MICROSECOND', 'requestedAt'],
  ['requested_by', "'Nessuno'", 'requestedBy'],
  ['expires_at', 'expires_at + INTERVAL 1000 MICROSECOND', 'expiresAt'],
  ['read_at', 'read_at + INTERVAL 1000 MICROSECOND', 'readAt'],
  ['ended_at', 'ended_at + INTERVAL 1000 MICROSECOND', 'endedAt'],
  ['end_reason', "'x'", 'endReason'],
])('a request’s changed %s is found and named', async (column, value, field) => {
  await changed('signature_request', column, value, `id = ${id}`, async () => {
    expect((await verify()).faults).toContainEqual({
      part: 'request',
      fault: 'changed',
      number: null,
      field,
    });
  });
});

it.each(['signed_file_id', 'evidence_file_id', 'drawing_file_id'])('another %s is found', async (column) => {
  await changed('signature_request', column, '1', `id = ${id}`, async () => {
    expect((await verify()).intact).toBe(false);
  });
});

it('a print that says something else is found', async () => {
  const where = `id = (SELECT print_id FROM signature_request WHERE id = ${id})`;
  await changed('contract_print', 'sha256', 'REVERSE(sha256)', where, async () => {
    expect((await verify()).faults).toContainEqual({
      part: 'print',
      fault: 'changed',
      number: null,
      field: 'sha256',
    });
  });
  await changed('contract_print', 'signed_file_id', '1', where, async () => {
    expect((await verify()).faults).toContainEqual(
      expect.objectContaining({ part: 'print', field: 'signedFileId' }),
    );
  });
});

it('an event that is taken out is missed', async () => {
  const [row] = await app.db.query<Record<string, unknown>[]>(
    'SELECT * FROM signature_event WHERE request_id = ? AND number = 3',
    [id],
  );
  await app.db.query('DELETE FROM signature_event WHERE id = ?', [row!.id]);
  expect((await verify()).faults).toContainEqual({ part: 'event', fault: 'missing', number: 3, field: null });
  expect((await verifyChain()).faults).toContainEqual(
    expect.objectContaining({ part: 'chain', fault: 'missing' }),
  );
  const names = Object.keys(row!);
  await app.db.query(
    `INSERT INTO signature_event (${names.map((name) => `\`${name}\``).join(', ')}) VALUES (?)`,
    [Object.values(row!)],
  );
});

it('a history that is written anew, to its very end, lacks the seal', async () => {
  await changed('signature_chain_end', 'head', 'REVERSE(head)', 'id = 1', async () => {
    expect((await verifyChain()).faults.map(({ fault }) => fault)).toEqual(['unlinked', 'changed']);
  });
  await changed('signature_chain_end', 'length', 'length - 1', 'id = 1', async () => {
    expect((await verifyChain()).intact).toBe(false);
  });
  await changed('signature_chain_end', 'seal', "''", 'id = 1', async () => {
    expect((await verifyChain()).faults.map(({ fault }) => fault)).toEqual(['changed']);
  });
});

it('a file that is gone is missed', async () => {
  const path = await pathOf('signed_file_id');
  const whole = readFileSync(path);
  writeFileSync(path, '');
  expect((await verify()).faults).toMatchObject([{ part: 'signed', fault: 'changed' }]);
  await changed('file', 'storage_key', "REPLACE(storage_key, '/', '-')", await whereOfSigned(), async () => {
    expect((await verify()).faults).toMatchObject([{ part: 'signed', fault: 'unreadable' }]);
  });
  writeFileSync(path, whole);
});

async function whereOfSigned(): Promise<string> {
  const [{ fileId } = { fileId: 0 }] = await app.db.query<{ fileId: number }[]>(
    'SELECT signed_file_id AS fileId FROM signature_request WHERE id = ?',
    [id],
  );
  return `id = ${fileId}`;
}

describe('npm run cli -- verify-signatures', () => {
  const cli = (): { status: number | null; lines: string[] } => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(__dirname, '../../dist/api/src/cli.js'), 'verify-signatures'],
      { encoding: 'utf8', env: { ...process.env, ...app.environment, DATABASE_URL: app.databaseUrl } },
    );
    return { status, lines: stdout.trim().split('\n') };
  };

  it('checks all there are', () => {
    expect(cli()).toEqual({ status: 0, lines: ['3 signatures: nothing was changed'] });
  });

  it('tells what was changed, and fails', async () => {
    const path = await pathOf('evidence_file_id');
    const whole = readFileSync(path);
    writeFileSync(path, `${whole.toString()} `);
    const { status, lines } = cli();
    writeFileSync(path, whole);
    expect(status).toBe(1);
    expect(lines.map((line) => line.startsWith('{') && (JSON.parse(line) as object))).toEqual([
      { signatureId: id, part: 'evidence', fault: 'changed', number: null, field: null },
      false,
    ]);
  });
});
