/**
 * The VAT register of sales and the trial balance of a year over 1,000,000 posted journal lines, by the API, one request after
 * the other. The limit is a bare GROUP BY of the same rows over one mysql2 connection. Milliseconds; sums must be equal.
 */
import { watchMemory } from './support/memory.mjs';
import { numberArgument, openScene, say } from './support/scene.mjs';

const LINES_OF_ENTRY = 3;
const lines = numberArgument('lines', 1_000_000);
const requests = numberArgument('requests', 5);
const entries = Math.ceil(lines / LINES_OF_ENTRY);
const YEAR = 'from=2025-01-01&to=2025-12-31';

const REPORTS = [
  [
    'trial balance',
    `/trial-balance?${YEAR}&perPage=500`,
    `SELECT account_id, SUM(debit) AS debit, SUM(credit) AS credit FROM journal_line
      WHERE posted_on <= '2025-12-31' GROUP BY account_id`,
    ({ totals }, rows) => [totals.debit, total(rows, 'debit')],
  ],
  [
    'VAT register',
    `/vat-registers/sales?${YEAR}&perPage=100`,
    `SELECT rate, natura, payability, SUM(base) AS base, SUM(vat) AS vat FROM vat_entry
      WHERE kind = 'sale' AND registered_on BETWEEN '2025-01-01' AND '2025-12-31' GROUP BY rate, natura, payability`,
    ({ vat, ownVat, journalVat }, rows) => [vat, total(rows, 'vat'), ownVat, journalVat],
  ],
];

const scene = await openScene();
try {
  const db = await scene.connect();
  say(`${entries} entries of ${LINES_OF_ENTRY} lines …`);
  await fillBooks(db);
  const api = await scene.api();
  const memory = watchMemory([api.process.pid]);
  const reports = {};
  let spent = 0;
  let limitSpent = 0;
  for (const [name, path, sql, figures] of REPORTS) {
    say(`${name} …`);
    const [ours, bare] = [[], []];
    for (let index = 0; index <= requests; index += 1) {
      const [limit, [rows]] = await timed(() => db.query(sql));
      const [took, report] = await timed(() => api.call('GET', path));
      const sums = new Set(figures(report, rows));
      if (sums.size !== 1) throw new Error(`${name}: ${[...sums].join(' is not ')}`);
      if (index === 0) continue; // reads the tables into memory
      ours.push(took);
      bare.push(limit);
    }
    spent += sum(ours);
    limitSpent += sum(bare);
    reports[name] = { p50: median(ours), limitP50: median(bare), ratio: round(sum(ours) / sum(bare)) };
  }
  memory.stop();
  process.stdout.write(
    `${JSON.stringify({
      ...{ name: 'registers', lines: entries * LINES_OF_ENTRY, vatEntries: entries, requests },
      ...{ seconds: round(spent / 1000), limitSeconds: round(limitSpent / 1000) },
      ...{ ratio: round(spent / limitSpent), peakRssMb: memory.peak(), reports },
    })}\n`,
  );
  await db.end();
} finally {
  await scene.close();
}

/** Invoices of a year as the product posts them, receivables to revenue and VAT, with their rows of the register. */
async function fillBooks(db) {
  const first = async (sql) => (await db.query(sql))[0][0].id;
  const account = (code) => first(`SELECT id FROM account WHERE code = '${code}'`);
  const journal = await first("SELECT id FROM journal WHERE code = 'VEN'");
  await db.query(
    "INSERT INTO partner (kind, name, country, language, created_at, version) VALUES ('company', 'Cliente di prova Srl', 'IT', 'it', NOW(3), 1)",
  );
  const partner = await first('SELECT MAX(id) AS id FROM partner');
  await db.query(
    `INSERT INTO journal_entry (journal_id, posted_on, description, source_kind, source_id, partner_id, posted, created_at, version)
     SELECT ${journal}, DATE_ADD('2025-01-01', INTERVAL seq % 365 DAY), CONCAT('Fattura ', seq), 'invoice', seq, ${partner}, 0, NOW(3), 1
       FROM seq_1_to_${entries} ORDER BY seq`,
  );
  const net = '(10 + source_id % 90)';
  const vat = `ROUND(${net} * 0.22, 2)`;
  const sides = [
    [await account('1501'), partner, `${net} + ${vat}`, '0'],
    [await account('3120'), 'NULL', '0', net],
    [await account('2601'), 'NULL', '0', vat],
  ];
  for (const [id, party, debit, credit] of sides) {
    await db.query(
      `INSERT INTO journal_line (entry_id, account_id, partner_id, debit, credit, posted_on)
       SELECT id, ${id}, ${party}, ${debit}, ${credit}, posted_on FROM journal_entry ORDER BY id`,
    );
  }
  await db.query('UPDATE journal_entry SET posted = 1 WHERE posted = 0');
  await db.query(
    `INSERT INTO vat_entry (kind, entry_id, registered_on, competence, document_number, document_on, partner_id, partner_name,
                            rate, payability, base, vat, deductible_vat)
     SELECT 'sale', id, posted_on, DATE_FORMAT(posted_on, '%Y-%m-01'), source_id, posted_on, partner_id, 'Cliente di prova Srl',
            22, 'I', ${net}, ${vat}, 0 FROM journal_entry ORDER BY id`,
  );
  await db.query('ANALYZE TABLE journal_entry, journal_line, vat_entry');
}

/** Exact, in cents: what the API says and what the rows add up to must be the same text. */
function total(rows, field) {
  const cents = rows.reduce((all, row) => all + BigInt(row[field].replace('.', '')), 0n);
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

function sum(values) {
  return values.reduce((all, value) => all + value, 0);
}

function median(values) {
  return round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
