import type { TestApp } from './app';

type Json = Record<string, unknown>;

interface Record_ {
  readonly id: number;
}

/** Builders that supply what a test does not say; everything goes through the API. */
export class Given {
  private count = 0;

  constructor(private readonly app: TestApp) {}

  /** Our own legal data, as e-invoices need them. */
  async company(values: Json = {}): Promise<void> {
    const { version } = await this.app.get<{ version: number }>('/company');
    await this.app.patch('/company', {
      ...{
        version,
        name: 'Prova Telecomunicazioni Srl',
        vatNumber: '95999990443',
        fiscalCode: '95999990443',
      },
      ...{ street: 'Via del Ponte', houseNumber: '1', zip: '63100', town: 'Ascoli Piceno', province: 'AP' },
      ...{ iban: 'IT60X0542811101000000123456', bankName: 'Banca di prova' },
      ...values,
    });
  }

  /** A company with a valid VAT number, unless told otherwise. */
  async partner(values: Json = {}): Promise<Record_ & Json> {
    const number = String(++this.count).padStart(7, '0');
    const [method] = await this.app.list<Record_>('/payment-methods', { q: 'BON' });
    const [term] = await this.app.list<Record_>('/payment-terms', { q: '30DF' });
    return this.app.post<Record_ & Json>('/partners', {
      kind: 'company',
      name: `Cliente ${number} Srl`,
      vatNumber: withCheckDigit(`0${number}01`.slice(0, 10)),
      recipientCode: 'ABC1234',
      paymentMethodId: method?.id,
      paymentTermId: term?.id,
      addresses: [
        {
          kind: 'legal',
          street: 'Via Roma',
          houseNumber: '1',
          zip: '63074',
          town: 'San Benedetto del Tronto',
          province: 'AP',
        },
      ],
      ...values,
    });
  }

  async product(values: Json = {}): Promise<Record_ & Json> {
    const [category] = await this.app.list<Record_>('/product-categories');
    const taxCodes = await this.app.list<Record_ & { code: string }>('/tax-codes');
    const taxCode = taxCodes.find(({ code }) => code === '22v');
    return this.app.post<Record_ & Json>('/products', {
      code: `P${++this.count}`,
      name: 'Internet 100',
      kind: 'recurring',
      unitPrice: '30.00',
      categoryId: category?.id,
      taxCodeId: taxCode?.id,
      ...values,
    });
  }

  /** An active contract of one recurring line. `fee` is EUR a month; `lines` replaces the line. */
  async contract({
    fee = '30.00',
    draft = false,
    lines,
    ...values
  }: Json & { fee?: string; draft?: boolean; lines?: Json[] } = {}): Promise<Record_ & Json> {
    const partnerId = values.partnerId ?? (await this.partner()).id;
    const contract = await this.app.post<Record_ & Json>('/contracts', {
      partnerId,
      startsOn: '2025-01-01',
      recurrenceMonths: 1,
      lines: lines ?? [{ productId: (await this.product({ unitPrice: fee })).id, quantity: '1' }],
      ...values,
    });
    return draft ? contract : this.app.post<Record_ & Json>(`/contracts/${contract.id}/activate`);
  }

  /** Many active monthly contracts of two lines, each of a partner of its own: one made through the API, the others its copies. */
  async manyContracts(count: number, { startsOn = '2025-01-01' } = {}): Promise<void> {
    const fee = await this.product({ unitPrice: '29.90' });
    const rental = await this.product({ unitPrice: '3.50', kind: 'accessory' });
    const lines = [fee, rental].map(({ id }) => ({ productId: id, quantity: '1' }));
    const { id, partnerId } = await this.contract({ startsOn, lines });
    await this.copy('partner', `id = ${String(partnerId)}`, count, { external_ref: "CONCAT('copy-', n)" });
    await this.copy('address', `partner_id = ${String(partnerId)}`, count, { partner_id: 'partner_id + n' });
    await this.copy('contract', `id = ${id}`, count, {
      code: "CONCAT(code, '-', n)",
      partner_id: 'partner_id + n',
    });
    await this.copy('contract_line', `contract_id = ${id}`, count, { contract_id: 'contract_id + n' });
  }

  /** Copies rows `count - 1` times; copies of one row get consecutive ids, so that `column + n` points at the n-th copy. */
  async copy(table: string, where: string, count: number, changed: Record<string, string>): Promise<void> {
    const columns = await this.app.db.query<{ name: string }[]>(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
      [table],
    );
    const names = columns.map(({ name }) => name).filter((name) => name !== 'id');
    const values = names.map((name) => changed[name] ?? `\`${name}\``);
    await this.app.db.query(
      `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(', ')})
       SELECT ${values.join(', ')} FROM ${table} JOIN (SELECT seq AS n FROM seq_1_to_${count - 1}) numbers
        WHERE ${where} ORDER BY n`,
    );
  }
}

/** Completes ten digits to a VAT number. */
function withCheckDigit(ten: string): string {
  const sum = [...ten].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${ten}${(10 - (sum % 10)) % 10}`;
}
