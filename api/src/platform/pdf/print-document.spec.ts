import fc from 'fast-check';
import Handlebars from 'handlebars';
import { groupForPrinting, joinPrintDocuments, markerName, parsePrintDocument } from './print-document';

const page = (title: string, body: string, style = 'p { color: black }'): string =>
  `<!doctype html>\n<html lang="it">\n<head><title>${title}</title><style>${style}</style></head>\n<body class="x">${body}</body></html>`;

it('takes a page apart', () => {
  expect(parsePrintDocument(page('Fattura n. 1', '<p>Ciao</p>'))).toEqual({
    head: '<style>p { color: black }</style>',
    title: 'Fattura n. 1',
    language: 'it',
    body: '<p>Ciao</p>',
  });
});

it('does without a head, but not without a body', () => {
  expect(parsePrintDocument('<body>x</body>')).toEqual({ head: '', title: '', language: 'it', body: 'x' });
  expect(() => parsePrintDocument('<p>x</p>')).toThrow('no <body>');
});

it('gives back any title that a template has escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const escaped = Handlebars.escapeExpression(title);
      expect(parsePrintDocument(page(escaped, '')).title).toBe(title.trim());
    }),
  );
});

it('writes the shared head once, and a link and a marker for each document', () => {
  const documents = [1, 2, 3].map((n) => parsePrintDocument(page(`n. ${n}`, `<p>corpo ${n}</p>`)));
  const html = joinPrintDocuments(documents);
  expect(html.match(/<style>/g)).toHaveLength(1);
  documents.forEach(({ body }, index) => {
    expect(html).toContain(`<a href="#${markerName(index)}"></a>`);
    expect(html).toContain(
      `<article id="${markerName(index)}" lang="it" style="break-before:page">${body}</article>`,
    );
  });
});

it('prints together what has the same head, never more than the chunk size, and loses nothing', () => {
  const heads = (text: string) => Array.from(text, (head, order) => ({ head, order }));
  const orders = groupForPrinting(heads('abaaba'), 3).map((group) => group.map(({ order }) => order));
  expect(orders).toEqual([[0, 2, 3], [1, 4], [5]]);
  fc.assert(
    fc.property(fc.stringMatching(/^[abc]*$/), fc.integer({ min: 1, max: 5 }), (text, size) => {
      const groups = groupForPrinting(heads(text), size);
      expect(groups.flat().sort((a, b) => a.order - b.order)).toEqual(heads(text));
      for (const group of groups) {
        expect(group.length).toBeLessThanOrEqual(size);
        expect(new Set(group.map(({ head }) => head)).size).toBe(1);
      }
    }),
  );
});
