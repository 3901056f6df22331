import { decimal, money, sum } from '@ponte/shared/money';
import { XMLParser } from 'fast-xml-parser';
import { testApp, type TestApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { receiveBills } from '../support/receive-bill';
import { describeWithSpecs } from '../support/specs';
import { xsdErrors } from '../support/xsd';

const SCHEMA = 'accounting/xsd/ivp18-RECONSTRUCTED.xsd';
const IMPORTS = ['fornitura_v3', 'typesDati_v3', 'typesProvincie_v3'].map(
  (name) => `accounting/xsd/${name}.xsd`,
);

interface Figures {
  readonly from: string;
  readonly to: string;
  readonly due: string;
  readonly credit: string;
}

type Module = Readonly<Record<string, string>>;

async function settle(app: TestApp): Promise<Figures> {
  const { from, due, credit } = await app.get<Figures>('/vat-settlements/next');
  return app.post('/vat-settlements', { from, due, credit });
}

const lipe = async (app: TestApp, quarter: string): Promise<string> =>
  (await app.download(`/lipe/${quarter}`)).toString();

function modules(xml: string): Module[] {
  const parser = new XMLParser({
    removeNSPrefix: true,
    parseTagValue: false,
    isArray: (name) => name === 'Modulo',
  });
  const tree = parser.parse(xml) as {
    Fornitura: { Comunicazione: { DatiContabili: { Modulo: Module[] } } };
  };
  return tree.Fornitura.Comunicazione.DatiContabili.Modulo;
}

describeWithSpecs('the communication of VAT settlements', () => {
  const app = testApp({ today: '2026-01-05' });
  let partnerId: number;

  beforeAll(async () => {
    partnerId = (await app.given.partner()).id;
    await app.db.query("UPDATE company SET vat_number = '01234567897', fiscal_code = '01234567897'");
    await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
    for (let month = 1; month <= 12; month++) await year(month);
    await pay('1000000.00', '2026-12-31');
    await app.drain();
    app.clock.hold('2027-02-01');
  });

  const pay = (amount: string, receivedOn: string) => {
    app.clock.hold(receivedOn);
    return app.post('/payments', { partnerId, amount, receivedOn, methodCode: 'BON' });
  };

  /** Takes the recording of a bill back, and records it anew where it is for the company after all. */
  const undo = async (number: string, again: boolean): Promise<void> => {
    const [bill] = await app.list<{ id: number }>('/bills', { q: number });
    const path = `/bills/${bill?.id ?? 0}`;
    const version = async () => (await app.get<{ version: number }>(path)).version;
    await app.post(`${path}/undo`, { version: await version(), reason: 'Registrata per errore' });
    if (again) await app.post(`${path}/record`, { version: await version(), lines: [] });
    await app.drain();
  };

  /** A month with split payment, deferred VAT, credit notes, reverse charge, a recording taken back and money. */
  const year = async (month: number): Promise<void> => {
    const start = `2026-${String(month).padStart(2, '0')}`;
    app.clock.hold(`${start}-20`);
    const issue = (net: string, taxCode: string, credits?: number) =>
      issueDocument(app, {
        partnerId,
        issuedOn: `${start}-01`,
        net,
        taxCode,
        ...(credits ? { credits } : {}),
      });
    const { id } = await issue(`${month * 313}.37`, '22v');
    await issue(`${month * 17}.05`, '22vsp');
    const deferred = await issue(`${month * 41}.19`, '10v');
    if (month % 3 === 0) await issue('99.99', '22v', id);
    if (month % 4 === 0) await issue('33.33', '10v', deferred.id);
    await receiveBills(app, [
      { number: `P${month}`, issuedOn: `${start}-01`, net: `${(13 - month) * 290}.11` },
      { number: `R${month}`, issuedOn: `${start}-02`, net: `${month * 7}.77`, rate: '0', natura: 'N6.9' },
      { number: `C${month}`, issuedOn: `${start}-03`, net: '12.34', credit: true },
    ]);
    await app.drain();
    if (month % 3 === 1) await undo(`P${month}`, month % 2 === 1);
    await pay('77.77', `${start}-21`);
    await app.drain();
  };

  it('waits for the quarter to be settled, and for who signs it', async () => {
    await settle(app);
    const early = await app.call('get', '/lipe/2026/1', undefined, { expect: 409 });
    expect(early.body).toMatchObject({ code: 'lipe.incomplete' });
    for (let month = 2; month <= 12; month++) await settle(app);
    const unsigned = await app.call('get', '/lipe/2026/1', undefined, { expect: 409 });
    expect(unsigned.body).toMatchObject({ code: 'lipe.without-declarant' });
    const { version } = await app.get<{ version: number }>('/accounting-setting');
    const wrong = { version, declarantFiscalCode: 'RSSMRA85T10A562X', declarantRole: '1' };
    await app.call('patch', '/accounting-setting', wrong, { expect: 422 });
    await app.patch('/accounting-setting', { ...wrong, declarantFiscalCode: 'rssmra85t10a562s' });
    await app.call('get', '/lipe/2026/5', undefined, { expect: 404 });
  });

  it('is valid, a module a month, and says what was settled to the cent', async () => {
    const files = await Promise.all(
      ['2026/1', '2026/2', '2026/3', '2026/4'].map((quarter) => lipe(app, quarter)),
    );
    expect(await xsdErrors(files, SCHEMA, IMPORTS)).toEqual([[], [], [], []]);
    const told = files.flatMap(modules);
    expect(told.map(({ Mese }) => Mese)).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    const settled = (await app.list<Record<string, string>>('/vat-settlements')).toReversed();
    const comma = (text = '0.00') => (text === '0.00' ? undefined : text.replace('.', ','));
    told.forEach((module, at) => {
      const figures = settled[at] ?? {};
      expect([module.TotaleOperazioniAttive, module.TotaleOperazioniPassive]).toEqual([
        comma(figures.sales),
        comma(figures.purchases),
      ]);
      expect([module.IvaEsigibile, module.IvaDetratta]).toEqual([
        comma(figures.outputVat),
        comma(figures.inputVat),
      ]);
      expect([module.ImportoDaVersare, module.ImportoACredito]).toEqual([
        comma(figures.due),
        comma(figures.credit),
      ]);
      expect(module.CreditoPeriodoPrecedente).toBe(comma(figures.previousCredit));
    });
    expect(files[0]).toContain('<iv:CFDichiarante>RSSMRA85T10A562S</iv:CFDichiarante>');
  });

  it('agrees with registers and journal over the year', async () => {
    const undone = await app.list<{ number: string }>('/bills', { status: 'undone' });
    expect(undone.map(({ number }) => number).sort()).toEqual(['P10', 'P4']);
    const year = '?from=2026-01-01&to=2026-12-31';
    const settled = await app.list<Record<string, string>>('/vat-settlements');
    const over = (name: string) => sum(settled.map((figures) => decimal(figures[name] ?? '0')));
    for (const [book, figure, account] of [
      ['sales', 'outputVat', '2601'],
      ['sales', 'outputVat', '2609'],
      ['purchases', 'inputVat', '1601'],
    ] as const) {
      const { ownVat, journalVat } = await app.get<Record<string, string>>(`/vat-registers/${book}${year}`);
      expect([journalVat, money(over(figure))]).toEqual([ownVat, ownVat]);
      expect(journalVat).not.toBe('0.00');
      const [left] = await app.db.query<{ amount: string }[]>(
        'SELECT SUM(l.debit - l.credit) AS amount FROM journal_line l JOIN account a ON a.id = l.account_id WHERE a.code = ?',
        [account],
      );
      expect(left?.amount).toBe('0.00');
    }
    const { due, credit } = settled[0] ?? {};
    const [treasury] = await app.db.query<{ amount: string }[]>(
      "SELECT SUM(l.credit - l.debit) AS amount FROM journal_line l JOIN account a ON a.id = l.account_id WHERE a.code = '2605'",
    );
    expect([due, credit]).toContain('0.00');
    expect(treasury?.amount).toBe(money(over('due').minus(credit ?? '0')));
  });
});

describeWithSpecs('the communication of those who settle by quarters', () => {
  const app = testApp({ today: '2026-02-10' });

  it('has one module with interest, and leaves the annual balance to the annual return', async () => {
    const partnerId = (await app.given.partner()).id;
    await app.db.query("UPDATE company SET vat_number = '01234567897', fiscal_code = 'RSSMRA85T10A562S'");
    await app.patch('/accounting-setting', { version: 1, vatCadence: 'quarterly' });
    await issueDocument(app, { partnerId, issuedOn: '2026-02-10', net: '60000.00' });
    await app.drain();
    app.clock.hold('2026-11-10');
    await issueDocument(app, { partnerId, issuedOn: '2026-11-10', net: '1000.00' });
    await app.drain();
    app.clock.hold('2027-01-10');
    for (let quarter = 1; quarter <= 4; quarter++) await settle(app);
    const files = await Promise.all([1, 4].map((quarter) => lipe(app, `2026/${quarter}`)));
    expect(await xsdErrors(files, SCHEMA, IMPORTS)).toEqual([[], []]);
    const [first, last] = files.map((file) => modules(file)[0]);
    expect(first).toMatchObject({ Trimestre: '1', InteressiDovuti: '132,00', ImportoDaVersare: '13332,00' });
    expect(last).toEqual({
      ...{ NumeroModulo: '1', Trimestre: '5', TotaleOperazioniAttive: '1000,00' },
      ...{ IvaEsigibile: '220,00', IvaDovuta: '220,00' },
    });
  });
});
