import Big from 'big.js';
import type { Buyer, EinvoiceLine, EinvoiceSource } from './einvoice-source';
import { fatturaPa } from './fatturapa';
import { preSendFaults } from './fatturapa-rules';
import { fatturaPaXml } from './fatturapa-xml';

const company: Buyer = {
  publicBody: false,
  vat: { country: 'IT', code: '12345678903' },
  fiscalCode: '12345678903',
  name: { kind: 'company', name: 'Cliente di prova SNC' },
  address: {
    street: 'Piazza Prova',
    houseNumber: '2',
    zip: '20100',
    town: 'Milano',
    province: 'MI',
    country: 'IT',
  },
  recipientCode: 'abc1234',
  pec: 'cliente@pec.example.it',
};

const fee: EinvoiceLine = {
  description: 'Canone Internet – marzo',
  quantity: new Big('2'),
  unit: 'mese',
  unitPrice: new Big('30'),
  discountPercent: new Big('10'),
  discountAmount: new Big('0'),
  amount: new Big('54.00'),
  taxRate: new Big('22'),
  natura: null,
  period: { from: '2026-03-01', to: '2026-05-01' },
  withheld: false,
  productCode: 'FWA100',
};

function invoice(change: Partial<EinvoiceSource> = {}): EinvoiceSource {
  return {
    transmission: { transmitter: { country: 'IT', code: '01234567897' }, progressive: '0000A' },
    seller: {
      vat: { country: 'IT', code: '01234567897' },
      fiscalCode: '01234567897',
      name: { kind: 'company', name: 'Esempio WISP SRL' },
      taxRegime: 'RF01',
      address: {
        street: 'Via delle Antenne',
        houseNumber: '1',
        zip: '00100',
        town: 'Roma',
        province: 'rm',
        country: 'IT',
      },
      rea: {
        office: 'RM',
        number: '123456',
        capital: new Big('10000'),
        soleShareholder: false,
        inLiquidation: false,
      },
      phone: '+39 06 1234567',
      email: 'info@example.it',
    },
    buyer: company,
    document: {
      type: 'TD01',
      number: '2026/15',
      issuedOn: '2026-03-01',
      total: new Big('65.88'),
      withholding: null,
      stampDuty: null,
      notes: [],
    },
    lines: [fee],
    taxGroups: [
      {
        rate: new Big('22'),
        natura: null,
        payability: 'I',
        law: null,
        base: new Big('54'),
        tax: new Big('11.88'),
      },
    ],
    instalments: [
      {
        dueOn: '2026-03-31',
        amount: new Big('65.88'),
        method: 'MP05',
        iban: 'IT60 X054 2811 1010 0000 0123 456',
      },
    ],
    related: [],
    ...change,
  };
}

const header = (buyer: Partial<Buyer>) =>
  fatturaPa(invoice({ buyer: { ...company, ...buyer } })).FatturaElettronicaHeader;
const body = (change: Partial<EinvoiceSource>) => fatturaPa(invoice(change)).FatturaElettronicaBody[0];

describe('routing', () => {
  it.each<[string, Partial<Buyer>, object]>([
    ['a company with a code', {}, { FormatoTrasmissione: 'FPR12', CodiceDestinatario: 'ABC1234' }],
    [
      'a company with a PEC only',
      { recipientCode: null },
      {
        FormatoTrasmissione: 'FPR12',
        CodiceDestinatario: '0000000',
        PECDestinatario: 'cliente@pec.example.it',
      },
    ],
    [
      'a consumer',
      { recipientCode: null, pec: null, vat: null },
      { FormatoTrasmissione: 'FPR12', CodiceDestinatario: '0000000' },
    ],
    [
      'a public body',
      { publicBody: true, recipientCode: 'ufabcd' },
      { FormatoTrasmissione: 'FPA12', CodiceDestinatario: 'UFABCD' },
    ],
    [
      'a public body without an office',
      { publicBody: true, recipientCode: null },
      { FormatoTrasmissione: 'FPA12', CodiceDestinatario: '999999' },
    ],
    [
      'a customer abroad',
      { recipientCode: null, vat: { country: 'DE', code: '123456789' } },
      { FormatoTrasmissione: 'FPR12', CodiceDestinatario: 'XXXXXXX' },
    ],
  ])('of %s', (_, buyer, expected) => {
    const { IdTrasmittente, ProgressivoInvio, ...routing } = header(buyer).DatiTrasmissione;
    expect({ IdTrasmittente, ProgressivoInvio }).toEqual({
      IdTrasmittente: { IdPaese: 'IT', IdCodice: '01234567897' },
      ProgressivoInvio: '0000A',
    });
    expect(routing).toEqual(expected);
  });
});

describe('the buyer', () => {
  const abroad = {
    street: 'Hauptstraße',
    houseNumber: '5',
    zip: '10115',
    town: 'Berlin',
    province: 'BE',
    country: 'DE',
  };

  it('abroad has its postcode in the street and no province', () => {
    expect(header({ address: abroad }).CessionarioCommittente.Sede).toEqual({
      Indirizzo: 'Hauptstraße 5, 10115',
      CAP: '00000',
      Comune: 'Berlin',
      Nazione: 'DE',
    });
  });

  it.each([
    ['DE', { IdPaese: 'DE', IdCodice: '0000000' }],
    ['US', { IdPaese: 'OO', IdCodice: '99999999999' }],
  ])('abroad (%s) without any number gets the customary stand-in', (country, id) => {
    const { DatiAnagrafici } = header({
      vat: null,
      fiscalCode: null,
      address: { ...abroad, country },
    }).CessionarioCommittente;
    expect(DatiAnagrafici.IdFiscaleIVA).toEqual(id);
  });

  it('shows its fiscal code only where it differs from the VAT number', () => {
    expect(header({}).CessionarioCommittente.DatiAnagrafici.CodiceFiscale).toBeUndefined();
    const soleTrader = header({ fiscalCode: 'rssmra80a01h501u' }).CessionarioCommittente.DatiAnagrafici;
    expect(soleTrader.CodiceFiscale).toBe('RSSMRA80A01H501U');
  });

  it('has a long house number folded into the street', () => {
    const address = { ...company.address, houseNumber: 'km 12,300' };
    expect(header({ address }).CessionarioCommittente.Sede).toMatchObject({
      Indirizzo: 'Piazza Prova km 12,300',
    });
  });
});

describe('the document', () => {
  it('prints the last day of a half-open period and takes signs off quantities', () => {
    const lines = [{ ...fee, quantity: new Big('-2'), amount: new Big('-54') }];
    expect(body({ lines })?.DatiBeniServizi.DettaglioLinee[0]).toMatchObject({
      Descrizione: 'Canone Internet - marzo',
      DataInizioPeriodo: '2026-03-01',
      DataFinePeriodo: '2026-04-30',
      Quantita: '2.00',
      PrezzoUnitario: '-30.00',
      ScontoMaggiorazione: [{ Tipo: 'SC', Percentuale: '10.00' }],
      PrezzoTotale: '-54.00',
    });
  });

  it('keeps the decimals a price has, two at least', () => {
    const prices = ['30', '24.59016393', '0.125'].map((price) => ({ ...fee, unitPrice: new Big(price) }));
    const lines = body({ lines: prices })?.DatiBeniServizi.DettaglioLinee;
    expect(lines?.map(({ PrezzoUnitario }) => PrezzoUnitario)).toEqual(['30.00', '24.59016393', '0.125']);
  });

  it('says split payment with its law, and payability never at rate zero', () => {
    const group = {
      rate: new Big('22'),
      natura: null,
      law: null,
      base: new Big('54'),
      tax: new Big('11.88'),
    };
    const zero = { rate: new Big('0'), law: null, base: new Big('2'), tax: new Big('0') };
    const groups = body({
      taxGroups: [
        { ...group, payability: 'S' },
        { ...zero, natura: 'N6.7', payability: 'S' },
      ],
    })?.DatiBeniServizi.DatiRiepilogo;
    expect(
      groups?.map(({ EsigibilitaIVA, RiferimentoNormativo }) => [EsigibilitaIVA, RiferimentoNormativo]),
    ).toEqual([
      ['S', 'Scissione dei pagamenti, art. 17-ter DPR 633/72'],
      [undefined, 'Inversione contabile, prestazioni comparto edile e settori connessi'],
    ]);
  });

  it('pays stamp duty virtually, and cuts a long note into several', () => {
    const document = { ...invoice().document, stampDuty: new Big('2'), notes: ['a '.repeat(150), 'b'] };
    const general = body({ document })?.DatiGenerali.DatiGeneraliDocumento;
    expect(general?.DatiBollo).toEqual({ BolloVirtuale: 'SI', ImportoBollo: '2.00' });
    expect(general?.Causale?.map(({ length }) => length)).toEqual([199, 99, 1]);
  });

  it('has instalments as TP01, one payment as TP02, none when nothing is due', () => {
    const [one] = invoice().instalments;
    const conditions = [[], [one], [one, one]].map(
      (instalments) =>
        body({ instalments: instalments as EinvoiceSource['instalments'] })?.DatiPagamento?.[0]
          ?.CondizioniPagamento,
    );
    expect(conditions).toEqual([undefined, 'TP02', 'TP01']);
  });

  it('of a public body names its tender', () => {
    const related = [
      {
        kind: 'contract' as const,
        number: 'C/7',
        issuedOn: '2025-01-02',
        cup: 'B11B22000330001',
        cig: '9876543210',
      },
    ];
    expect(body({ related })?.DatiGenerali.DatiContratto).toEqual([
      { IdDocumento: 'C/7', Data: '2025-01-02', CodiceCUP: 'B11B22000330001', CodiceCIG: '9876543210' },
    ]);
  });
});

it('escapes what XML reserves', () => {
  const xml = fatturaPaXml(fatturaPa(invoice({ lines: [{ ...fee, description: 'R&S <b> "x" ]]>' }] })));
  expect(xml).toContain('<Descrizione>R&amp;S &lt;b&gt; &quot;x&quot; ]]&gt;</Descrizione>');
});

it('tells the person at the desk what is wrong, in both languages, and where', () => {
  const document = fatturaPa(
    invoice({ buyer: { ...company, address: { ...company.address, zip: '2010' } } }),
  );
  const file = { name: 'IT01234567897_0000A.xml', xml: Buffer.from(fatturaPaXml(document)), document };
  expect(preSendFaults(file, '2026-03-01')).toEqual([
    {
      code: '00200',
      message: {
        it: 'Un dato manca o non ha il formato previsto dal tracciato.',
        en: 'A value is missing or not in the form the schema wants.',
      },
      path: 'FatturaElettronicaHeader.CessionarioCommittente.Sede.CAP',
    },
  ]);
});

it('finds numbers that cannot exist', () => {
  const buyer = { ...company, vat: { country: 'IT', code: '12345678900' }, fiscalCode: 'RSSMRA80A01H501X' };
  const document = fatturaPa(invoice({ buyer }));
  const file = { name: 'IT01234567897_0000A.xml', xml: Buffer.from(fatturaPaXml(document)), document };
  expect(preSendFaults(file, '2026-03-01').map(({ code }) => code)).toEqual(['00305', '00306']);
});
