import { describeWithSpecs, specBytes, specNames } from '../../../../test/support/specs';
import { money } from '@ponte/shared/money';
import { parseFatturaPa } from '../fatturapa/fatturapa-parse';
import { receivedBills } from './received-bill';
import { receivedText } from './received-text';

const bills = (name: string, change: (xml: string) => string = (xml) => xml, own: string[] = []) =>
  receivedBills(parseFatturaPa(change(receivedText(specBytes(`einvoice/${name}`)))), own);

describeWithSpecs('receivedBills', () => {
  it.each([
    // sample                                taxable    tax       total      payable
    ['IT01234567890_FPA01.xml', [['5.00', '1.10', '6.10', '6.10']]],
    ['IT01234567890_FPA02.xml', [['25.00', '5.50', '30.50', '30.50']]],
    [
      'IT01234567890_FPA03.xml',
      [
        ['25.00', '5.50', '30.50', '30.50'],
        ['2000.00', '440.00', '2440.00', '2440.00'],
      ],
    ],
    ['IT01234567890_FPR01.xml', [['5.00', '1.10', '6.10', '6.10']]],
    ['IT01234567890_FPR02.xml', [['25.00', '5.50', '30.50', '30.50']]],
    [
      'IT01234567890_FPR03.xml',
      [
        ['27.00', '5.95', '32.95', '32.95'],
        ['2000.00', '440.00', '2440.00', '2440.00'],
      ],
    ],
    ['base_fpr12_wisp.xml', [['142.12', '11.88', '154.00', '154.00']]],
    ['gobl-credit-note.xml', [['1720.00', '356.40', '1388.40', '1388.40']]],
    ['gobl-despatch.xml', [['800.00', '176.00', '976.00', '976.00']]],
    ['gobl-fund-contribution-mixed-retention.xml', [['2650.00', '583.00', '3233.00', '2713.00']]],
    ['gobl-in-zero-price.xml', [['100.00', '22.00', '122.00', '122.00']]],
    ['gobl-irpef.xml', [['1720.00', '356.40', '1400.74', '1026.74']]],
    ['gobl-reverse-charge.xml', [['2300.00', '0.00', '2300.00', '2300.00']]],
    ['gobl-simple-rounding.xml', [['1720.00', '356.40', '1388.41', '1388.41']]],
    ['gobl-simple-with-pec.xml', [['1720.00', '356.40', '1388.40', '1388.40']]],
  ])('%s has the totals of its file', (name, expected) => {
    const found = bills(`valid/${name}`).map(({ taxable, tax, total, payable }) =>
      [taxable, tax, total, payable].map(money),
    );
    expect(found).toEqual(expected);
  });

  it.each([
    ['RF17', false, 'I'],
    ['RF17', true, 'D'],
    ['RF16', false, 'D'],
    ['RF01', false, 'D'],
  ] as const)(
    'lets deferred VAT of a seller of %s wait (cash VAT of our own: %s): %s',
    (regime, own, expected) => {
      const xml = receivedText(specBytes('einvoice/valid/IT01234567890_FPR01.xml'))
        .replace(/<RegimeFiscale>.*?</, `<RegimeFiscale>${regime}<`)
        .replace(/<EsigibilitaIVA>.*?</, '<EsigibilitaIVA>D<');
      const [bill] = receivedBills(parseFatturaPa(xml), [], own);
      expect(bill?.taxes).toMatchObject([{ payability: expected }]);
    },
  );

  it('knows every valid sample', () => {
    expect(specNames('einvoice/valid')).toHaveLength(15);
  });

  it.each([
    ['missing_CedentePrestatore.xml', 'CedentePrestatore'],
    ['missing_CodiceDestinatario.xml', 'CodiceDestinatario'],
    ['missing_DatiGeneraliDocumento_Numero.xml', 'Numero'],
    ['missing_FatturaElettronicaBody.xml', 'FatturaElettronicaBody'],
  ])('%s is refused, and the element is named', (name, element) => {
    expect(() => bills(`invalid/${name}`)).toThrow(
      expect.objectContaining({ code: 'fatturapa.invalid-structure', params: { element } }),
    );
  });

  it('reads what SdI let pass though the schema would not, in windows-1252', () => {
    const [bill] = bills('invalid/gobl-in-windows1252.xml');
    expect(bill && money(bill.total)).toBe('169.14');
    expect(bill?.lines[0]?.code).toBeNull();
  });

  it('keeps pension fund, withholding, discounts, terms and who sent it', () => {
    const [bill] = bills('valid/gobl-fund-contribution-mixed-retention.xml');
    expect(bill?.lines.map(({ kind, code, withheld }) => [kind, code, withheld])).toEqual([
      ['line', null, true],
      ['fund', 'TC22', true],
      ['fund', 'TC04', false],
    ]);
    expect(bill?.withholdings).toEqual([{ kind: 'RT01', rate: '20.00', amount: '520.00', reason: 'A' }]);
    expect(bill?.supplier).toMatchObject({ country: 'IT', vatNumber: '12345678903' });
    const [note] = bills('valid/gobl-credit-note.xml');
    expect(note?.type).toBe('credit-note');
    expect(note?.lines[0]?.discounts).toEqual([{ kind: 'discount', percent: '10', amount: '9' }]);
  });

  it('turns a credit note written in negative amounts', () => {
    const negative = (xml: string) =>
      xml.replace(
        /<(ImportoTotaleDocumento|PrezzoTotale|PrezzoUnitario|ImponibileImporto|Imposta|ImportoPagamento)>(\d)/g,
        '<$1>-$2',
      );
    const [plain] = bills('valid/base_fpr12_wisp.xml', (xml) => xml.replace('>TD01<', '>TD04<'));
    const [turned] = bills('valid/base_fpr12_wisp.xml', (xml) => negative(xml.replace('>TD01<', '>TD04<')));
    expect(plain?.lines.every(({ amount }) => amount.gt('0'))).toBe(true);
    expect(turned).toEqual({ ...plain, warnings: turned?.warnings });
  });

  it('takes days with a time zone and numbers with blanks or few decimals', () => {
    const [bill] = bills('valid/IT01234567890_FPR01.xml', (xml) =>
      xml.replace('<Data>2014-12-18<', '<Data> 2014-12-18+01:00 <').replace('>5.00<', '> 5.0 <'),
    );
    expect(bill?.issuedOn).toBe('2014-12-18');
  });

  it('tells what is ours, what is for others and what has no sense', () => {
    expect(() => bills('valid/base_fpr12_wisp.xml', undefined, ['01234567890'])).toThrow(
      'received-file.invalid-own-document',
    );
    expect(bills('valid/base_fpr12_wisp.xml', undefined, ['95999990443'])[0]?.warnings).toEqual(['buyer']);
    expect(bills('valid/base_fpr12_wisp.xml', undefined, ['09876543210'])[0]?.warnings).toEqual([]);
    expect(() => bills('valid/base_fpr12_wisp.xml', (xml) => xml.replace('>11.88<', '>11,88<'))).toThrow(
      'fatturapa.invalid-value',
    );
  });
});
