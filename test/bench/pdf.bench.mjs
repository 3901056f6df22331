/**
 * Printing invoices: from plain invoice data to PDF files, in bulk (`printMany`) and one at a time (`printOne`). The limit
 * is a bare Chromium of the same flags that prints the same HTML, ready made: the same chunks on as many pages at once, or
 * one document at a time on one page that is kept. Both are warm, and take turns so that a busy machine hurts both alike.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer';
import { sampleInvoices } from './support/invoices.mjs';
import { watchTree } from './support/process-tree.mjs';

const ROOT = join(import.meta.dirname, '../..');
const compiled = createRequire(join(ROOT, 'dist/api/src/main.js'));
const { PDFDocument } = compiled('pdf-lib');
const { PdfGateway } = compiled('./platform/pdf/pdf.gateway');
const { TemplateService } = compiled('./platform/pdf/template.service');
const { chromiumFlags } = compiled('./platform/pdf/chromium.gateway');
const { groupForPrinting, joinPrintDocuments, parsePrintDocument } = compiled(
  './platform/pdf/print-document',
);
const { invoiceDocument } = compiled('./invoicing/invoice-document');

const { values } = parseArgs({
  options: {
    invoices: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '4' },
    singles: { type: 'string', default: '300' },
  },
});
const [invoices, rounds, singles] = [values.invoices, values.rounds, values.singles].map(Number);
const CHUNK = 50;
const PAGES = 2;
const PRINT = { preferCSSPageSize: true, printBackground: true, tagged: false, outline: false, timeout: 0 };

const executablePath = process.env.PUPPETEER_EXECUTABLE_PATH;
if (!executablePath) throw new Error('PUPPETEER_EXECUTABLE_PATH is not set');

const templates = new TemplateService(join(ROOT, 'templates'));
const gateway = new PdfGateway({ executablePath, chunkSize: CHUNK, pages: PAGES });
const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  args: chromiumFlags(),
});
const barePages = await Promise.all(Array.from({ length: PAGES }, () => browser.newPage()));
const memory = watchTree(process.pid, browser.process().pid);

try {
  const sources = sampleInvoices(invoices);
  const html = sources.map(render);
  const chunks = groupForPrinting(html.map(parsePrintDocument), CHUNK).map((group) =>
    joinPrintDocuments(group),
  );

  await gateway.printMany(sources.slice(0, CHUNK * PAGES).map(toDocument));
  await printBareChunks(chunks.slice(0, PAGES));
  const bulk = await takeTurns(rounds, {
    ours: () => gateway.printMany(sources.map(toDocument)),
    bare: () => printBareChunks(chunks),
  });
  const pages = await countPages(bulk.result);

  await oneByOne(sources, (source) => gateway.printOne(render(source)));
  await oneByOne(html, (page) => printBare(barePages[0], page));
  const one = await takeTurns(singles / 10, {
    ours: () => oneByOne(sources, (source) => gateway.printOne(render(source))),
    bare: () => oneByOne(html, (page) => printBare(barePages[0], page)),
  });

  const perSecond = (count, seconds) => round(count / seconds);
  process.stdout.write(
    `${JSON.stringify({
      name: 'pdf',
      invoices,
      pages,
      seconds: round(bulk.ours / rounds),
      limitSeconds: round(bulk.bare / rounds),
      ratio: round(bulk.bare / bulk.ours),
      pdfsPerSecond: perSecond(invoices * rounds, bulk.ours),
      limitPdfsPerSecond: perSecond(invoices * rounds, bulk.bare),
      kilobytesPerPdf: round(bulk.result.reduce((sum, { pdf }) => sum + pdf.length, 0) / invoices / 1000),
      single: {
        ratio: round(one.bare / one.ours),
        pdfsPerSecond: perSecond(singles, one.ours),
        limitPdfsPerSecond: perSecond(singles, one.bare),
      },
      peakRssMb: memory.peak(),
      peakRssParts: memory.parts(),
    })}\n`,
  );
} finally {
  memory.stop();
  await gateway.onApplicationShutdown();
  await browser.close();
}

function render(source) {
  return templates.render('invoice', 'it', invoiceDocument(source));
}

function toDocument(source) {
  return { id: source.number, html: render(source) };
}

async function printBare(page, html) {
  await page.setContent(html, { timeout: 0 });
  return page.pdf(PRINT);
}

/** All chunks, each page taking the next one as soon as it has printed its own. */
async function printBareChunks(chunks) {
  const left = [...chunks];
  await Promise.all(
    barePages.map(async (page) => {
      for (let chunk = left.shift(); chunk !== undefined; chunk = left.shift()) await printBare(page, chunk);
    }),
  );
}

async function oneByOne(items, print) {
  for (const item of items.slice(0, 10)) await print(item);
}

/** Seconds that each of the two took in all, and what ours gave the last time. */
async function takeTurns(times, { ours, bare }) {
  const seconds = { ours: 0, bare: 0 };
  let result;
  for (let turn = 0; turn < times; turn += 1) {
    seconds.bare += (await timed(bare)).seconds;
    const mine = await timed(ours);
    seconds.ours += mine.seconds;
    result = mine.value;
  }
  return { ...seconds, result };
}

async function timed(task) {
  const start = performance.now();
  const value = await task();
  return { value, seconds: (performance.now() - start) / 1000 };
}

/** Fails unless every invoice came out, with as many pages as its lines need. */
async function countPages(printed) {
  if (printed.length !== invoices) throw new Error(`${printed.length} of ${invoices} invoices were printed`);
  let pages = 0;
  for (const { id, pdf } of printed) {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    if (document.getTitle() !== `Fattura n. ${id}`) throw new Error(`${id} is called ${document.getTitle()}`);
    pages += document.getPageCount();
  }
  return pages;
}

function round(value) {
  return Math.round(value * 100) / 100;
}
