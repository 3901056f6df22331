/**
 * N e-invoices downloaded as one ZIP through HTTP, streamed: the memory of the API must not grow with the archive. The limit is yazl alone on
 * the same bytes, already in memory, in one process.
 */
import { once } from 'node:events';
import yazl from 'yazl';
import { makeContracts } from './support/contracts.mjs';
import { watchMemory } from './support/memory.mjs';
import { numberArgument, openScene, say } from './support/scene.mjs';

const MOST_RSS_MB = 300;
const DAY = '2026-03-31';
/** Signature of an entry in the directory at the archive's end. */
const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

const files = numberArgument('files', 10_000);

const scene = await openScene();
scene.env.PONTE_TIMETABLE = '0';
try {
  const db = await scene.connect();
  await makeContracts(db, 1);
  await makeFiles(db);
  const api = await scene.api();
  await download(api, '&issuedTo=2000-01-01', 404); // code is loaded by now

  say(`${files} files …`);
  const memory = watchMemory([api.process.pid]);
  const begin = performance.now();
  const { bytes, entries, firstByteMs } = await download(api, `&issuedTo=${DAY}`, 200);
  const seconds = secondsSince(begin);
  memory.stop();
  if (entries !== files) throw new Error(`${entries} of ${files} files are in the archive`);
  const limitSeconds = await limit(db);
  const peakRssMb = memory.peak();
  process.stdout.write(
    `${JSON.stringify({
      ...{ name: 'zip', files, seconds, limitSeconds, ratio: round(seconds / limitSeconds) },
      ...{ filesPerSecond: Math.round(files / seconds), firstByteMs, zipMb: round(bytes / 1e6), peakRssMb },
    })}\n`,
  );
  if (peakRssMb >= MOST_RSS_MB) throw new Error(`the API took ${peakRssMb} MB`);
  await db.end();
} finally {
  await scene.close();
}

/** Issued documents and their files, written as they would be; each file has ten lines and differs from the others. */
async function makeFiles(db) {
  const [[{ partner, register }]] = await db.query(
    "SELECT (SELECT MIN(id) FROM partner) AS partner, (SELECT id FROM register WHERE code = 'FE') AS register",
  );
  await db.query(
    `INSERT INTO invoice (type, document_type, status, register_id, number, year, sequence, issued_on, partner_id, customer,
                          customer_name, taxable, tax, total, payable, open_amount, created_at, version)
     SELECT 'invoice', 'TD01', 'issued', ?, CONCAT('2026/', LPAD(seq, 5, '0')), 2026, seq, ?, ?, '{}', 'Cliente di prova Srl',
            100, 22, 122, 122, 122, NOW(3), 1
       FROM seq_1_to_${files}`,
    [register, DAY, partner],
  );
  await db.query(
    `INSERT INTO einvoice_file (invoice_id, file_name, progressive, status, xml, sha256, faults, built_at)
     SELECT id, CONCAT('IT95999990443_', LPAD(CONV(sequence, 10, 36), 5, '0'), '.xml'), LPAD(CONV(sequence, 10, 36), 5, '0'), 'ready',
            CONCAT(?, REPEAT(CONCAT('<DettaglioLinee>', SHA2(number, 256), ' canone di accesso a Internet, mese di marzo 2026',
                                    SHA2(id, 512), '</DettaglioLinee>'), 10), '</FatturaElettronicaBody>'),
            SHA2(number, 256), '[]', NOW(3)
       FROM invoice`,
    ['<?xml version="1.0" encoding="UTF-8"?>\n<FatturaElettronicaHeader>' + 'dati anagrafici '.repeat(100)],
  );
}

/** Reads the archive as it comes and keeps nothing but its end, where the directory is. */
async function download(api, query, status) {
  const begin = performance.now();
  const response = await fetch(`${api.base}/api/v1/einvoices/zip?issuedFrom=2000-01-01${query}`, {
    headers: { authorization: `Bearer ${api.token()}` },
  });
  if (response.status !== status) throw new Error(`${response.status} ${await response.text()}`);
  let bytes = 0;
  let entries = 0;
  let firstByteMs = null;
  let rest = Buffer.alloc(0);
  for await (const part of response.body) {
    firstByteMs ??= Math.round(performance.now() - begin);
    bytes += part.length;
    const chunk = Buffer.concat([rest, part]);
    for (let at = chunk.indexOf(ENTRY); at >= 0; at = chunk.indexOf(ENTRY, at + 1)) entries += 1;
    rest = chunk.subarray(-(ENTRY.length - 1));
  }
  return { bytes, entries, firstByteMs };
}

async function limit(db) {
  const [rows] = await db.query('SELECT file_name AS name, xml FROM einvoice_file ORDER BY id');
  const zip = new yazl.ZipFile();
  const begin = performance.now();
  for (const { name, xml } of rows) zip.addBuffer(xml, name);
  zip.end();
  zip.outputStream.resume();
  await once(zip.outputStream, 'end');
  return secondsSince(begin);
}

function secondsSince(begin) {
  return round((performance.now() - begin) / 1000);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
