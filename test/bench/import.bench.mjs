/**
 * N files of suppliers, uploaded in batches through HTTP, kept, read, recorded and posted, durable. The limit is fast-xml-parser
 * alone on the same files in one process, which keeps nothing. Each file has ten lines, and each of a hundred suppliers sends twenty.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { XMLParser } from 'fast-xml-parser';
import { watchMemory } from './support/memory.mjs';
import { numberArgument, openScene, say } from './support/scene.mjs';

const BATCH = 200;
const SUPPLIERS = 100;

const files = numberArgument('files', 2000);
const xmls = Array.from({ length: files }, (_, index) => fattura(index));

const scene = await openScene();
scene.env.PONTE_TIMETABLE = '0';
try {
  const db = await scene.connect();
  const api = await scene.api();
  const worker = scene.run('worker');
  await upload(api, [fattura(-1)]); // code is loaded and compiled by now
  await posted(db, 1);

  say(`${files} files …`);
  const memory = watchMemory([api.process.pid, worker.pid]);
  const begin = performance.now();
  for (let start = 0; start < files; start += BATCH) {
    const { read } = await upload(api, xmls.slice(start, start + BATCH));
    if (read !== Math.min(BATCH, files - start)) throw new Error(`${read} were read of a batch`);
  }
  const seconds = secondsSince(begin);
  await posted(db, files + 1);
  const postedSeconds = secondsSince(begin);
  memory.stop();
  await assertTotals(db);

  const limitSeconds = limit();
  process.stdout.write(
    `${JSON.stringify({
      ...{
        name: 'import',
        files,
        seconds,
        limitSeconds,
        ratio: round(seconds / limitSeconds),
        postedSeconds,
      },
      ...{ filesPerSecond: Math.round(files / seconds), peakRssMb: memory.peak() },
    })}\n`,
  );
  await db.end();
} finally {
  await scene.close();
}

async function upload(api, batch) {
  const form = new globalThis.FormData();
  batch.forEach((xml, index) => form.append('files', new globalThis.Blob([xml]), `${index}.xml`));
  const response = await fetch(`${api.base}/api/v1/bills/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.token()}` },
    body: form,
  });
  if (!response.ok) throw new Error(`${response.status} ${(await response.text()).slice(0, 500)}`);
  return response.json();
}

/** Waits until so many bills are in the books. */
async function posted(db, count) {
  for (const end = Date.now() + 600_000; ;) {
    const [[row]] = await db.query(
      "SELECT COUNT(*) AS n FROM journal_entry WHERE source_kind = 'bill' AND posted",
    );
    if (Number(row.n) >= count) return;
    if (Date.now() > end) throw new Error(`only ${row.n} of ${count} were posted`);
    await sleep(20);
  }
}

/** What was recorded is what was charged: ten lines of 10.00 and their VAT a file. */
async function assertTotals(db) {
  const [[row]] = await db.query('SELECT SUM(total) AS total FROM bill');
  const expected = ((files + 1) * 122).toFixed(2);
  if (row.total !== expected) throw new Error(`recorded ${row.total}, charged ${expected}`);
}

/** The parser with the same settings as the importer's, and the text that it is given. */
function limit() {
  const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, htmlEntities: true });
  const bytes = xmls.map((xml) => Buffer.from(xml));
  for (const some of bytes.slice(0, 100)) parser.parse(some.toString());
  const begin = performance.now();
  for (const some of bytes) parser.parse(some.toString());
  return secondsSince(begin);
}

function fattura(index) {
  const supplier = Math.abs(index) % SUPPLIERS;
  const code = String(supplier).padStart(10, '0');
  const vat = code + checkDigit(code);
  const lines = Array.from(
    { length: 10 },
    (_, line) => `<DettaglioLinee><NumeroLinea>${line + 1}</NumeroLinea>
<CodiceArticolo><CodiceTipo>INTERNO</CodiceTipo><CodiceValore>VULA-${line}</CodiceValore></CodiceArticolo>
<Descrizione>Canone di accesso wholesale, linea ${line + 1}</Descrizione><Quantita>1.00</Quantita>
<DataInizioPeriodo>2026-03-01</DataInizioPeriodo><DataFinePeriodo>2026-03-31</DataFinePeriodo>
<PrezzoUnitario>10.00</PrezzoUnitario><PrezzoTotale>10.00</PrezzoTotale><AliquotaIVA>22.00</AliquotaIVA></DettaglioLinee>`,
  ).join('\n');
  const seat =
    '<Sede><Indirizzo>Via Roma 1</Indirizzo><CAP>10121</CAP><Comune>Torino</Comune><Provincia>TO</Provincia><Nazione>IT</Nazione></Sede>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
<FatturaElettronicaHeader><DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>${vat}</IdCodice></IdTrasmittente>
<ProgressivoInvio>${index + 2}</ProgressivoInvio><FormatoTrasmissione>FPR12</FormatoTrasmissione><CodiceDestinatario>ABC1234</CodiceDestinatario></DatiTrasmissione>
<CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>${vat}</IdCodice></IdFiscaleIVA>
<Anagrafica><Denominazione>Fornitore ${supplier} Srl</Denominazione></Anagrafica><RegimeFiscale>RF01</RegimeFiscale></DatiAnagrafici>${seat}</CedentePrestatore>
<CessionarioCommittente><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>15844561009</IdCodice></IdFiscaleIVA>
<Anagrafica><Denominazione>Ponte</Denominazione></Anagrafica></DatiAnagrafici>${seat}</CessionarioCommittente></FatturaElettronicaHeader>
<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa><Data>2026-03-31</Data>
<Numero>${index + 2}/W</Numero><ImportoTotaleDocumento>122.00</ImportoTotaleDocumento></DatiGeneraliDocumento></DatiGenerali>
<DatiBeniServizi>${lines}
<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>100.00</ImponibileImporto><Imposta>22.00</Imposta><EsigibilitaIVA>I</EsigibilitaIVA></DatiRiepilogo></DatiBeniServizi>
<DatiPagamento><CondizioniPagamento>TP02</CondizioniPagamento><DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento>
<DataScadenzaPagamento>2026-04-30</DataScadenzaPagamento><ImportoPagamento>122.00</ImportoPagamento></DettaglioPagamento></DatiPagamento></FatturaElettronicaBody></p:FatturaElettronica>`;
}

/** The eleventh digit of a partita IVA. */
function checkDigit(code) {
  let sum = 0;
  [...code].forEach((character, index) => {
    const digit = Number(character);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  });
  return String((10 - (sum % 10)) % 10);
}

function secondsSince(begin) {
  return round((performance.now() - begin) / 1000);
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
