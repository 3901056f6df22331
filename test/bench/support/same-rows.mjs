/** Writes the rows that a billing run wrote once more, with bare mysql2, into an equal database: the floor of such a run. */
import { insertRows, limitDatabase, readRows } from './limit-database.mjs';
import { connect } from './scene.mjs';

const CONTRACTS_AT_ONCE = 500;
const CONNECTIONS = 2;

/** Tables that the run does not write but whose rows the written ones refer to. */
const GROUND = [
  'account',
  'company',
  'tax_code',
  'product_category',
  'product',
  'payment_term',
  'payment_method',
  'partner',
  'address',
  'register',
  'contract_group',
  'contract',
  'contract_line',
  'journal',
  'billing_run',
];

/** What a run writes, parents first, and how its rows of some invoices or contracts are found. */
const WRITTEN = [
  ['invoice', 'id IN (:invoices)'],
  ['invoice_contract', 'invoice_id IN (:invoices)'],
  ['invoice_line', 'invoice_id IN (:invoices)'],
  ['invoice_tax', 'invoice_id IN (:invoices)'],
  ['instalment', 'invoice_id IN (:invoices)'],
  ['charge', 'invoice_id IN (:invoices)'],
  ['billing_result', 'run_id = :run AND invoice_id IN (:invoices)'],
  ['einvoice_file', 'invoice_id IN (:invoices)'],
  ['journal_entry', "source_kind = 'invoice' AND source_id IN (:invoices)"],
  [
    'journal_line',
    "entry_id IN (SELECT id FROM journal_entry WHERE source_kind = 'invoice' AND source_id IN (:invoices))",
  ],
  ['vat_entry', 'invoice_id IN (:invoices)'],
];

export async function writeSameRows(scene, source, runId) {
  const copy = await limitDatabase(scene, source, GROUND);
  const [invoices] = await source.query('SELECT id FROM invoice WHERE billing_run_id = ? ORDER BY id', [
    runId,
  ]);
  const targets = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => connect(scene.env.DATABASE_URL, copy)),
  );
  for (const target of targets) await target.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  let milliseconds = 0;
  let rows = 0;
  for (let start = 0; start < invoices.length; start += CONTRACTS_AT_ONCE * CONNECTIONS) {
    const parts = await Promise.all(
      targets.map((_, index) => {
        const from = start + index * CONTRACTS_AT_ONCE;
        return readChunk(source, runId, invoices.slice(from, from + CONTRACTS_AT_ONCE));
      }),
    );
    const begin = performance.now();
    await Promise.all(parts.map((part, index) => writeChunk(targets[index], part)));
    milliseconds += performance.now() - begin;
    rows += parts.reduce(
      (total, { tables }) => total + tables.reduce((sum, table) => sum + table.rows.length, 0),
      0,
    );
  }
  for (const target of targets) await target.end();
  await source.query(`DROP DATABASE ${copy}`);
  return { seconds: milliseconds / 1000, rows };
}

async function readChunk(db, runId, invoices) {
  if (invoices.length === 0) return { tables: [], entries: [], progress: [] };
  const tables = [];
  for (const [table, where] of WRITTEN) {
    const sql = where
      .replaceAll(':invoices', db.escape(invoices.map(({ id }) => id)))
      .replaceAll(':run', String(runId));
    const read = await readRows(db, table, sql);
    const posted = read.names.indexOf('posted');
    if (table === 'journal_entry') for (const row of read.rows) row[posted] = 0;
    tables.push(read);
  }
  const entries = tables.find(({ table }) => table === 'journal_entry').rows.map((row) => row[0]);
  const [progress] = await db.query(
    `SELECT l.id, l.billed_to AS billedTo, c.id AS contractId, c.next_billing_on AS nextBillingOn
       FROM billing_result r JOIN contract c ON c.id = r.contract_id JOIN contract_line l ON l.contract_id = c.id
      WHERE r.run_id = ? AND r.invoice_id IN (?)`,
    [runId, invoices.map(({ id }) => id)],
  );
  return { tables, entries, progress };
}

async function writeChunk(db, { tables, entries, progress }) {
  if (tables.length === 0) return;
  await db.beginTransaction();
  for (const rows of tables) await insertRows(db, rows);
  await db.query('UPDATE journal_entry SET posted = 1 WHERE id IN (?)', [entries]);
  await markBilled(db, progress);
  await db.commit();
}

/** The marks on contracts and lines, one statement for each day they get. */
async function markBilled(db, progress) {
  const contracts = [...new Set(progress.map(({ contractId }) => contractId))];
  const [{ nextBillingOn }] = progress;
  for (const day of new Set(progress.map(({ billedTo }) => billedTo))) {
    const lines = progress.filter(({ billedTo }) => billedTo === day).map(({ id }) => id);
    await db.query('UPDATE contract_line SET billed_to = ? WHERE id IN (?)', [day, lines]);
  }
  await db.query('UPDATE contract SET next_billing_on = ?, version = version + 1 WHERE id IN (?)', [
    nextBillingOn,
    contracts,
  ]);
}
