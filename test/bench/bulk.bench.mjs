/**
 * A promotion (or, with `--kind price-revision`, a revision of prices) for N contracts of two lines at once: preview, doing and
 * undoing, all durable, with two workers. The limit of the doing is the same rows written by bare mysql2 in multi-row inserts
 * over two connections, in transactions of the same size, into an equal database on the same server.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { makeContracts } from './support/contracts.mjs';
import { insertRows, limitDatabase, readRows } from './support/limit-database.mjs';
import { cpuSeconds, watchMemory } from './support/memory.mjs';
import { connect, numberArgument, openScene, say } from './support/scene.mjs';

const CONTRACTS_AT_ONCE = 250;
const GROUND = [
  'account',
  ...['company', 'tax_code', 'product_category', 'product', 'payment_term', 'payment_method', 'partner'],
  ...['address', 'contract', 'promotion', 'bulk_change'],
];
/** What is written for some contracts, parents first. */
const WRITTEN = {
  promotion: ['contract_promotion', 'contract_line_promotion', 'bulk_line', 'bulk_result', 'contract_event'],
  'price-revision': ['bulk_line', 'bulk_result', 'contract_event'],
};

const contracts = numberArgument('contracts', 20_000);
const workerCount = numberArgument('workers', 2);
const kind = process.argv.includes('price-revision') ? 'price-revision' : 'promotion';

const scene = await openScene();
try {
  const db = await scene.connect();
  say(`${contracts} contracts …`);
  await makeContracts(db, contracts);
  const api = await scene.api();
  const workers = Array.from({ length: workerCount }, () => scene.run('worker'));
  const ours = [api.process.pid, ...workers.map(({ pid }) => pid)];
  const memory = watchMemory(ours);
  const promotion = await api.call('POST', '/promotions', {
    ...{ code: 'BENCH', name: 'Metà prezzo', kind: 'percent', value: '50', periods: 3 },
  });

  const asked = performance.now();
  const change = await api.call('POST', '/bulk-changes', { kind, title: 'Bench', ...whatOf(promotion) });
  const previewed = await secondsUntil('previewed', change.id, asked);
  const [lines] = await db.query('SELECT id, ends_on FROM contract_line ORDER BY id');
  const cpu = cpuSeconds(ours);
  const confirmed = performance.now();
  await api.call('POST', `/bulk-changes/${change.id}/confirm`);
  const seconds = await secondsUntil('applied', change.id, confirmed);
  const cpuUsed = round(cpuSeconds(ours) - cpu);
  const { outcomes } = await api.call('GET', `/bulk-changes/${change.id}/progress`);
  if (outcomes.applied !== contracts) throw new Error(`not all changed: ${JSON.stringify(outcomes)}`);

  say(`changed in ${seconds} s; now the limit …`);
  const limit = await writeSameRows(db);
  const back = performance.now();
  await api.call('POST', `/bulk-changes/${change.id}/undo`);
  const undone = await secondsUntil('undone', change.id, back);
  const [after] = await db.query('SELECT id, ends_on FROM contract_line ORDER BY id');
  const [[{ left }]] = await db.query('SELECT COUNT(*) AS `left` FROM contract_line_promotion');
  if (JSON.stringify(after) !== JSON.stringify(lines) || left > 0) throw new Error('not as before');
  memory.stop();
  process.stdout.write(
    `${JSON.stringify({
      ...{ name: 'bulk', kind, contracts, workers: workerCount, previewSeconds: previewed, seconds },
      ...{ undoSeconds: undone, limitSeconds: limit.seconds, ratio: round(seconds / limit.seconds) },
      contractsPerSecond: Math.round(contracts / seconds),
      ...{ rowsWritten: limit.rows, cpuSeconds: cpuUsed, peakRssMb: memory.peak() },
    })}\n`,
  );
  await db.end();

  async function secondsUntil(status, id, begin) {
    const end = Date.now() + 1_200_000;
    for (;;) {
      const [[row]] = await db.query('SELECT status FROM bulk_change WHERE id = ?', [id]);
      if (row.status === status) return round((performance.now() - begin) / 1000);
      if (Date.now() > end) throw new Error(`it did not come to ${status}`);
      await sleep(50);
    }
  }
} finally {
  await scene.close();
}

function whatOf(promotion) {
  if (kind === 'promotion') return { promotionId: promotion.id };
  const revision = { basis: 'percent', value: '5', rounding: 'ninety', withVat: true };
  // Told by letter long ago: what e-mails cost is another bench's business.
  return {
    effectiveOn: '2027-06-01',
    revision: { ...revision, notice: 'given', noticedOn: '2026-02-01' },
  };
}

/** The rows of the change once more, chunk by chunk over two connections; only the writing counts. */
async function writeSameRows(source) {
  const copy = await limitDatabase(scene, source, GROUND);
  const targets = await Promise.all([1, 2].map(() => connect(scene.env.DATABASE_URL, copy)));
  for (const target of targets) await target.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  const [ids] = await source.query({ sql: 'SELECT id FROM contract ORDER BY id', rowsAsArray: true });
  await writeFirst(source, targets[0]);
  let milliseconds = 0;
  let rows = 0;
  for (let start = 0; start < ids.length; start += CONTRACTS_AT_ONCE * targets.length) {
    const parts = await Promise.all(
      targets.map((_, index) => {
        const from = start + index * CONTRACTS_AT_ONCE;
        return readChunk(source, ids.slice(from, from + CONTRACTS_AT_ONCE).flat());
      }),
    );
    const begin = performance.now();
    await Promise.all(parts.map((part, index) => writeChunk(targets[index], part)));
    milliseconds += performance.now() - begin;
    rows += parts.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows.length, 0);
  }
  for (const target of targets) await target.end();
  await source.query(`DROP DATABASE ${copy}`);
  return { seconds: round(milliseconds / 1000), rows };
}

/** The lines as they were before. */
async function writeFirst(source, target) {
  const lines = await readRows(source, 'contract_line', 'follows_line_id IS NULL');
  const endsOn = lines.names.indexOf('ends_on');
  await insertRows(target, { ...lines, rows: lines.rows.map((row) => row.with(endsOn, null)) });
}

async function readChunk(source, contractIds) {
  if (contractIds.length === 0) return { tables: [], ends: [] };
  const those = `contract_id IN (${source.escape(contractIds)})`;
  const followers = await readRows(source, 'contract_line', `follows_line_id IS NOT NULL AND ${those}`);
  const others = await Promise.all(WRITTEN[kind].map((table) => readRows(source, table, those)));
  const [ends] = await source.query(
    `SELECT id, ends_on AS endsOn FROM contract_line WHERE ends_on IS NOT NULL AND ${those}`,
  );
  return { contractIds, tables: [followers, ...others], ends };
}

async function writeChunk(target, { contractIds, tables, ends }) {
  if (tables.length === 0) return;
  await target.beginTransaction();
  if (ends.length > 0) {
    await target.query('UPDATE contract_line SET ends_on = ? WHERE id IN (?)', [
      ...[ends[0].endsOn, ends.map(({ id }) => id)],
    ]);
    await target.query('UPDATE contract SET version = version + 1 WHERE id IN (?)', [contractIds]);
  }
  for (const rows of tables.filter((table) => table.rows.length > 0)) await insertRows(target, rows);
  await target.commit();
}

function round(number) {
  return Math.round(number * 1000) / 1000;
}
