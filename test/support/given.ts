import type { TestApp } from './app';

type Json = Record<string, unknown>;

interface Record_ {
  readonly id: number;
}

/** Builders that supply what a test does not say; everything goes through the API. */
export class Given {
  private count = 0;

  constructor(private readonly app: TestApp) {}

  /** A company with a valid VAT number, unless told otherwise. */
  async partner(values: Json = {}): Promise<Record_ & Json> {
    const number = String(++this.count).padStart(7, '0');
    return this.app.post<Record_ & Json>('/partners', {
      kind: 'company',
      name: `Cliente ${number} Srl`,
      vatNumber: withCheckDigit(`0${number}01`.slice(0, 10)),
      recipientCode: 'ABC1234',
      addresses: [
        { kind: 'legal', street: 'Via Roma', houseNumber: '1', zip: '63074', town: 'San Benedetto del Tronto', province: 'AP' },
      ],
      ...values,
    });
  }

  async product(values: Json = {}): Promise<Record_ & Json> {
    const [category] = await this.app.list<Record_>('/product-categories');
    const [taxCode] = await this.app.list<Record_>('/tax-codes', { q: '22v' });
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
  async contract({ fee = '30.00', draft = false, lines, ...values }: Json & { fee?: string; draft?: boolean; lines?: Json[] } = {}): Promise<
    Record_ & Json
  > {
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
}

/** Completes ten digits to a VAT number. */
function withCheckDigit(ten: string): string {
  const sum = [...ten].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${ten}${(10 - (sum % 10)) % 10}`;
}
