import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { launch } from 'puppeteer';
import { invoiceDocument } from '../../api/src/invoicing/invoice-document';
import type { InvoiceDocumentSource } from '../../api/src/invoicing/invoice-document-source';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import type { Language } from '../../api/src/platform/pdf/format';
import { chromiumFlags } from '../../api/src/platform/pdf/chromium.gateway';
import { TemplateService } from '../../api/src/platform/pdf/template.service';
import { expectGolden } from './golden-text';
import { pdfText } from './pdf-text';
import { chromiumPath, printers } from './printing';
import { creditNote, directDebit, manyLines, oneLine, publicBody } from './sample-invoices';

const { closeGateways, testGateway } = printers();

const PIXELS_PER_MM = 96 / 25.4;

afterAll(closeGateways);

const templates = new TemplateService(join(repositoryRoot(), 'templates'));
const gateway = testGateway();

const html = (source: InvoiceDocumentSource, language: Language = 'it'): string =>
  templates.render('invoice', language, invoiceDocument(source));

const print = async (source: InvoiceDocumentSource, language: Language = 'it') => {
  const pdf = await gateway.printOne(html(source, language));
  return { pdf, pages: (await pdfText(pdf)).map((page) => page.replaceAll('\n', ' ')) };
};

it.each([
  ['one-line.it.txt', oneLine(), 'it'],
  ['one-line.en.txt', oneLine(), 'en'],
  ['discounts.it.txt', manyLines(4), 'it'],
  ['credit-note.it.txt', creditNote(), 'it'],
  ['credit-note.en.txt', creditNote(), 'en'],
  ['public-body.it.txt', publicBody(), 'it'],
  ['direct-debit.en.txt', directDebit(), 'en'],
  ['draft.it.txt', { ...oneLine(), number: null, issuedOn: null }, 'it'],
] as const)('says what %s says', (name, source, language) => {
  expectGolden(`invoice/${name}`, html(source, language));
});

it('fits a monthly invoice and one of twelve lines on a page', async () => {
  for (const source of [oneLine(), manyLines(12), creditNote(), publicBody()]) {
    const { pages } = await print(source);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Pagina 1 di 1');
  }
});

it('repeats the table heading on each page, numbers the pages, and keeps the totals with the last lines', async () => {
  for (const count of [2, 3, 13, 14, 19, 20, 21, 41, 42, 46, 50, 60]) {
    const { pages } = await print(manyLines(count));
    const last = pages.at(-1) ?? '';
    pages.forEach((page, index) => {
      expect(page).toContain('Descrizione');
      expect(page).toContain(`Pagina ${index + 1} di ${pages.length}`);
      expect(page.includes('Totale da pagare')).toBe(page === last);
    });
    for (const line of [count - 1, count]) expect(last).toContain(`Linea dati ${line},`);
    const lines = pages.join(' ').match(/Linea dati \d+,/g);
    expect(lines).toEqual(Array.from({ length: count }, (_, index) => `Linea dati ${index + 1},`));
  }
});

it('puts the recipient where the window of an 11 x 23 envelope shows it, also with five lines', async () => {
  const browser = await launch({ executablePath: chromiumPath(), headless: 'shell', args: chromiumFlags() });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: Math.floor(180 * PIXELS_PER_MM), height: 1000 }); // A4 less its side margins
    const address = { ...publicBody().customer.address, country: 'AT' };
    await page.setContent(html({ ...publicBody(), customer: { ...publicBody().customer, address } }));
    const box = await page.$eval('.recipient', (recipient) => {
      const lines = [...recipient.querySelectorAll('p:not(.addressee)')].map((line) =>
        line.getBoundingClientRect(),
      );
      return { top: lines[0]?.top ?? 0, bottom: lines.at(-1)?.bottom ?? 0, left: lines[0]?.left ?? 0 };
    });
    expect(14 + box.top / PIXELS_PER_MM).toBeGreaterThanOrEqual(55);
    expect(14 + box.bottom / PIXELS_PER_MM).toBeLessThanOrEqual(79);
    expect(15 + box.left / PIXELS_PER_MM).toBeCloseTo(112, 0);
  } finally {
    await browser.close();
  }
});

it('is called after its kind and number', async () => {
  const titles = await Promise.all(
    [oneLine(), creditNote()].map(async (source) =>
      (await PDFDocument.load((await print(source)).pdf)).getTitle(),
    ),
  );
  expect(titles).toEqual(['Fattura n. 2026/00042', 'Nota di credito n. NC 2026/00003']);
});

it('escapes whatever a customer is called', async () => {
  const name = '<img src=x> & "Figli" <script>';
  const { pages } = await print({ ...oneLine(), customer: { ...oneLine().customer, name } });
  expect(pages[0]).toContain(name);
});

it('refuses a view that lacks what the template names, and a template that is not there', () => {
  const document = { ...invoiceDocument(oneLine()), lastLines: [{ quantity: '1' }] };
  expect(() => templates.render('invoice', 'it', document)).toThrow('"description" not defined');
  expect(() => templates.render('letter', 'it', {})).toThrow('no template letter/it');
});

it('puts a logo in place of the name', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15">LOGO</text></svg>',
  );
  const logo = `data:image/svg+xml;base64,${svg.toString('base64')}`;
  const { pages } = await print({ ...oneLine(), company: { ...oneLine().company, logo } });
  expect(pages[0]).toContain('LOGO');
});
