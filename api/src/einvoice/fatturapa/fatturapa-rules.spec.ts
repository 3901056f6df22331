import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { xsdErrors } from '../../../../test/support/xsd';
import { parseFatturaPa } from './fatturapa-parse';
import { documentFaults, fileFaults } from './fatturapa-rules';

interface RuleCase {
  readonly name: string;
  readonly expect: readonly string[];
  readonly patches: readonly { readonly find: string; readonly replace: string }[];
}

const BASE = 'einvoice/valid/base_fpr12_wisp.xml';
const RECEIVED_ON = '2026-03-01';

/** As SdI answers: schema errors alone, or else the set of codes. */
function codes(xml: string, schemaErrors: readonly string[] | undefined, receivedOn = RECEIVED_ON): string[] {
  if (schemaErrors === undefined || schemaErrors.length > 0) return ['00200'];
  return [...new Set(documentFaults(parseFatturaPa(xml), receivedOn).map(({ code }) => code))].sort();
}

describeWithSpecs('the rule cases', () => {
  const { cases } = JSON.parse(specText('einvoice/sdi-rule-cases.json')) as { cases: RuleCase[] };
  const files = cases.map(({ patches }) =>
    patches.reduce((xml, { find, replace }) => xml.replaceAll(find, replace), specText(BASE)),
  );
  let schemaErrors: string[][] = [];

  beforeAll(async () => {
    schemaErrors = await xsdErrors(files);
  });

  it('are 43', () => {
    expect(cases).toHaveLength(43);
  });

  it.each(cases.map((each, index) => [each.name, index, each] as const))(
    '%s',
    (_, index, { expect: expected }) => {
      expect(codes(files[index] ?? '', schemaErrors[index])).toEqual([...expected].sort());
    },
  );
});

describeWithSpecs('published samples', () => {
  const samples: [string, string[]][] = [
    ['IT01234567890_FPA01', []],
    ['IT01234567890_FPA02', []],
    ['IT01234567890_FPA03', []],
    ['IT01234567890_FPR01', []],
    ['IT01234567890_FPR02', []],
    ['IT01234567890_FPR03', ['00422']], // the official sample breaks SdI's own rule
    ['gobl-credit-note', []],
    ['gobl-despatch', []],
    ['gobl-fund-contribution-mixed-retention', []],
    ['gobl-in-zero-price', []],
    ['gobl-irpef', []],
    ['gobl-reverse-charge', []],
    ['gobl-simple-rounding', []],
    ['gobl-simple-with-pec', []],
  ];

  it.each(samples)('%s gives %j', (name, expected) => {
    expect(codes(specText(`einvoice/valid/${name}.xml`), [], '2099-12-31')).toEqual(expected);
  });
});

describeWithSpecs('further rules', () => {
  const base = () => specText(BASE);
  const check = (xml: string, receivedOn = RECEIVED_ON) =>
    documentFaults(parseFatturaPa(xml), receivedOn).map(({ code, path }) => `${code} ${path}`);

  it('00403: the document is dated after the day it is sent', () => {
    expect(check(base(), '2026-02-28')).toEqual([
      '00403 FatturaElettronicaBody.0.DatiGenerali.DatiGeneraliDocumento.Data',
    ]);
  });

  it('00330: the recipient is SdI itself', () => {
    const xml = base().replace(
      '</CodiceDestinatario>',
      '</CodiceDestinatario><PECDestinatario>sdi01@pec.fatturapa.it</PECDestinatario>',
    );
    expect(check(xml)).toEqual(['00330 FatturaElettronicaHeader.DatiTrasmissione.PECDestinatario']);
  });

  it('00424: a rate that is no percentage', () => {
    const xml = base()
      .replaceAll('<AliquotaIVA>22.00', '<AliquotaIVA>0.22')
      .replace('<Imposta>11.88', '<Imposta>0.12');
    expect(check(xml)).toEqual([
      '00424 FatturaElettronicaBody.0.DatiBeniServizi.DettaglioLinee.0.AliquotaIVA',
      '00424 FatturaElettronicaBody.0.DatiBeniServizi.DatiRiepilogo.0.AliquotaIVA',
    ]);
  });

  it('00409: one number twice in a file, save a credit note beside an invoice', () => {
    const body = /<FatturaElettronicaBody>[^]*<\/FatturaElettronicaBody>/.exec(base())?.[0] ?? '';
    const twice = base().replace(body, () => body + body);
    const credited = base().replace(body, () => body + body.replace('TD01', 'TD04'));
    expect(check(twice)).toEqual([
      '00409 FatturaElettronicaBody.1.DatiGenerali.DatiGeneraliDocumento.Numero',
    ]);
    expect(check(credited)).toEqual([]);
  });

  it('00473: TD19 may come from nowhere in particular, TD18 may not', () => {
    const from = (type: string) =>
      base()
        .replace('<TipoDocumento>TD01', `<TipoDocumento>${type}`)
        .replace(
          '<IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA>',
          '<IdPaese>OO</IdPaese><IdCodice>99999999999</IdCodice></IdFiscaleIVA>',
        );
    expect(check(from('TD19'))).toEqual([]);
    expect(check(from('TD18'))).toEqual([
      '00473 FatturaElettronicaHeader.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA.IdPaese',
    ]);
  });
});

describe('fileFaults', () => {
  it.each([
    ['IT01234567890_00001.xml', '<p/>', []],
    ['fattura 1.xml', '<p/>', ['00001']],
    ['IT01234567890_00001.xml', ' \n', ['00106']],
    ['IT01234567890_00001.xml', 'à'.repeat(2_500_001), ['00003']],
  ])('%s', (name, xml, expected) => {
    expect(fileFaults(name, Buffer.from(xml)).map(({ code }) => code)).toEqual(expected);
  });
});
