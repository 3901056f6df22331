import { PDFDocument, PDFName } from 'pdf-lib';
import { pdfText } from './pdf-text';
import { printers, tokenDocument } from './printing';

const { closeGateways, testGateway } = printers();

afterAll(closeGateways);

const gateway = testGateway({ chunkSize: 7 });

it('prints one document with title, language and numbered pages', async () => {
  const pdf = await gateway.printOne(tokenDocument('però € 12', 2));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(document.getTitle()).toBe('Titolo però € 12');
  expect(document.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(it)');
  expect(
    document.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]),
  ).toEqual([
    [595, 842],
    [595, 842],
  ]);
  const pages = await pdfText(pdf);
  expect(pages[0]).toContain('però € 12 foglio 1');
  expect(pages[0]).toContain('Pagina 1 di 2');
  expect(pages[1]).toContain('però € 12 foglio 2');
  expect(pages[1]).toContain('Pagina 2 di 2');
});

it('numbers pages in the language of the document, and prints a foot for any title', async () => {
  const [page] = await pdfText(await gateway.printOne(tokenDocument('Łódź', 1, 'en')));
  expect(page).toContain('Łódź foglio 1');
  expect(page).toContain('Titolo ?ód?');
  expect(page).toContain('Page 1 of 1');
});

it('splits documents of one, two and three pages exactly, over several chunks and both languages', async () => {
  const wanted = Array.from({ length: 40 }, (_, index) => ({
    id: `invoice ${index}`,
    token: `DOC${index}X`,
    pages: [1, 1, 2, 3, 1, 2][index % 6] ?? 1,
    language: index % 5 === 0 ? 'en' : 'it',
  }));
  const printed = await gateway.printMany(
    wanted.map(({ id, token, pages, language }) => ({ id, html: tokenDocument(token, pages, language) })),
  );
  expect(printed.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  for (const [index, { token, pages, language }] of wanted.entries()) {
    const pdf = printed[index]?.pdf ?? new Uint8Array();
    const text = await pdfText(pdf);
    const expected = Array.from({ length: pages }, (_, page) => `${token} foglio ${page + 1}`);
    expect(text.map((page) => /DOC\d+X foglio \d/.exec(page)?.[0])).toEqual(expected);
    expect(
      text
        .join()
        .match(/DOC\d+X/g)
        ?.every((found) => found === token),
    ).toBe(true);
    const last = language === 'it' ? `Pagina ${pages} di ${pages}` : `Page ${pages} of ${pages}`;
    expect(text.at(-1)).toContain(last);
    expect((await PDFDocument.load(pdf)).getTitle()).toBe(`Titolo ${token}`);
  }
});

it('prints the same alone and among others', async () => {
  const html = ['A', 'B', 'C'].map((token, index) => tokenDocument(token, index + 1));
  const together = await gateway.printMany(html.map((page, id) => ({ id, html: page })));
  for (const { id, pdf } of together) {
    expect(await pdfText(pdf)).toEqual(await pdfText(await gateway.printOne(html[id] ?? '')));
  }
});

it('keeps documents of different templates apart, and in the order given', async () => {
  const html = [1, 2, 3, 4].map((n) =>
    tokenDocument(`DOC${n}`).replace('margin: 15mm', n % 2 ? 'margin: 15mm' : 'margin: 30mm'),
  );
  const printed = await gateway.printMany(html.map((page, id) => ({ id, html: page })));
  for (const [index, { pdf }] of printed.entries()) {
    expect((await pdfText(pdf)).join()).toContain(`DOC${index + 1} foglio 1`);
  }
});

it('prints nothing when given nothing, and refuses what is no page', async () => {
  expect(await gateway.printMany([])).toEqual([]);
  await expect(gateway.printOne('<p>no body')).rejects.toThrow('no <body>');
});

it('says what to set where there is no Chromium', async () => {
  const nowhere = testGateway({ executablePath: null });
  await expect(nowhere.printOne(tokenDocument('x'))).rejects.toThrow('PUPPETEER_EXECUTABLE_PATH');
});
