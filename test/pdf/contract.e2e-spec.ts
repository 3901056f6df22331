import { join } from 'node:path';
import { contractDocument } from '../../api/src/contracts/print/contract-document';
import type { ContractDocumentSource } from '../../api/src/contracts/print/contract-document-source';
import { boxMark, signatureBoxes, SIGNATURES } from '../../api/src/contracts/print/signature-box';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import type { Language } from '../../api/src/platform/pdf/format';
import { TemplateService } from '../../api/src/platform/pdf/template.service';
import { expectGolden } from './golden-text';
import { pdfText } from './pdf-text';
import { printers } from './printing';
import { business, consumer } from './sample-contracts';

const { closeGateways, testGateway } = printers();

afterAll(closeGateways);

const templates = new TemplateService(join(repositoryRoot(), 'templates'));
const gateway = testGateway();

const html = (template: string, source: ContractDocumentSource, language: Language): string =>
  templates.render(`contract/${template}`, language, contractDocument(source));

it.each([
  ['consumer.it.txt', 'consumer', consumer(), 'it'],
  ['consumer.en.txt', 'consumer', consumer(), 'en'],
  ['business.it.txt', 'business', business(), 'it'],
  ['business.en.txt', 'business', business(), 'en'],
] as const)('says what %s says', (name, template, source, language) => {
  expectGolden(`contract/${name}`, html(template, source, language));
});

it('fits facts and prices on the first page, and each box to sign stands with its words', async () => {
  for (const [template, source] of [
    ['consumer', consumer()],
    ['business', business()],
  ] as const) {
    const { pdf, places } = await gateway.printBare(html(template, source, 'it'), SIGNATURES.map(boxMark));
    const pages = (await pdfText(pdf)).map((page) => page.replaceAll('\n', ' '));
    expect(pages[0]).toContain('FATTURAZIONE E PAGAMENTO');
    for (const { kind, page, top, height } of signatureBoxes(places)) {
      const words = kind === 'mandate' ? 'Firma dell’intestatario del conto' : 'Firma del Cliente';
      expect(pages[page - 1]).toContain(words);
      expect(top - height).toBeGreaterThan(48); // above title and page number
    }
  }
});

it('escapes whatever a customer is called, in its text and in its terms', () => {
  const name = '<img src=x> & "Figli"';
  const source = consumer();
  const page = html('consumer', { ...source, customer: { ...source.customer, name } }, 'it');
  expect(page).not.toContain('<img src=x>');
  expect(page).toContain('fornisce il servizio a &lt;img src=x&gt; &amp; &quot;Figli&quot;');
});
