import { Injectable } from '@nestjs/common';
import { addDays, addMonths, earliest, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import { fatturaPa } from '../einvoice/fatturapa/fatturapa';
import { fatturaPaXml } from '../einvoice/fatturapa/fatturapa-xml';
import { BillImport } from '../einvoice/received/bill-import.service';
import { DueIntegrations } from '../invoicing/integrations/due-integrations.query';
import { VatIntegrations } from '../invoicing/integrations/vat-integration.service';
import { Clock } from '../platform/clock.service';
import { CompanyService } from '../platform/company/company.service';
import type { Company } from '../platform/company/company.entity';
import { DemoBillAccounts } from './demo.bill-accounts';
import { DemoSupplierPayments } from './demo.supplier-payments';
import { DemoSuppliers, SEAT, SUPPLIERS, vatCode, type Supplier } from './demo.suppliers';
import { EventDrain } from './event-drain.service';

const MONTHS = 3;
const RATE = decimal('22');
/** Bills of a month come in on this day of the next. */
const COMES_ON = 4;

/**
 * Bills of some suppliers, taken in as their files in the month after, the older ones under reverse charge integrated; and a file that
 * waits for somebody.
 */
@Injectable()
export class DemoBills {
  constructor(
    private readonly imports: BillImport,
    private readonly company: CompanyService,
    private readonly integrations: VatIntegrations,
    private readonly due: DueIntegrations,
    private readonly events: EventDrain,
    private readonly clock: Clock,
    private readonly payments: DemoSupplierPayments,
    private readonly suppliers: DemoSuppliers,
    private readonly accounts: DemoBillAccounts,
  ) {}

  /** Safe to repeat, since a bill is recorded once; called once all the same, or the waiting file would come again. */
  async write(today: CivilDate): Promise<void> {
    const company = await this.company.current();
    await this.suppliers.enter();
    for (let ago = MONTHS; ago > 0; ago--) {
      const issuedOn = addDays(startOfMonth(addMonths(today, 1 - ago)), -1);
      this.clock.hold(earliest(addDays(issuedOn, 1 + COMES_ON), today));
      await this.integrate();
      await this.imports.import(SUPPLIERS.map((supplier) => file(supplier, company, issuedOn)));
      await this.events.drain();
      if (ago === MONTHS) await this.accounts.correct();
    }
    this.clock.hold(today);
    const sound = file(SUPPLIERS[0], company, startOfMonth(today));
    const broken = sound.bytes.toString().replace(/<Numero>.*?<\/Numero>/, '');
    await this.imports.import([{ name: 'fattura-senza-numero.xml', bytes: Buffer.from(broken) }]);
    await this.events.drain();
    await this.payments.write(today);
  }

  /** What came the month before; that of the last month waits for the office. */
  private async integrate(): Promise<void> {
    const { data } = await this.due.list({ page: 1, perPage: 100, order: 'ASC' });
    await this.integrations.issue(data.map(({ id }) => id));
  }
}

function file(supplier: Supplier, company: Company, issuedOn: CivilDate): { name: string; bytes: Buffer } {
  const { ten, name, what, price, natura, withheld, cashVat = false } = supplier;
  const code = vatCode(supplier);
  const number = `${issuedOn.slice(0, 7)}/${ten.slice(-2)}`;
  const base = decimal(price);
  const rate = natura === null ? RATE : ZERO;
  const tax = roundCents(base.times(rate).div('100'));
  const kept = roundCents(base.times(withheld ?? '0').div('100'));
  const { street, houseNumber, zip, town, province } = company;
  const tree = fatturaPa({
    transmission: { transmitter: { country: 'IT', code }, progressive: ten.slice(-5) },
    seller: {
      ...{ vat: { country: 'IT', code }, fiscalCode: null, name: { kind: 'company', name }, rea: null },
      ...{ taxRegime: cashVat ? 'RF17' : 'RF01', phone: null, email: null },
      address: SEAT,
    },
    buyer: {
      ...{
        publicBody: false,
        vat: { country: 'IT', code: company.vatNumber },
        recipientCode: null,
        pec: null,
      },
      ...{ fiscalCode: null, name: { kind: 'company', name: company.name } },
      address: { street, houseNumber, zip, town, province, country: 'IT' },
    },
    document: {
      ...{ type: 'TD01', number, issuedOn, total: base.plus(tax), stampDuty: null, notes: [] },
      withholding:
        withheld === undefined ? null : { kind: 'RT01', amount: kept, rate: decimal(withheld), reason: 'A' },
    },
    lines: [
      {
        ...{ description: what, quantity: decimal('1'), unit: null, unitPrice: base, amount: base },
        ...{ discountPercent: ZERO, discountAmount: ZERO, taxRate: rate, natura },
        ...{
          period: { from: startOfMonth(issuedOn), to: addDays(issuedOn, 1) },
          productCode: null,
          withheld: false,
        },
      },
    ],
    taxGroups: [{ rate, natura, payability: cashVat ? 'D' : 'I', law: null, base, tax }],
    instalments: [
      { dueOn: addDays(issuedOn, 30), amount: base.plus(tax).minus(kept), method: 'MP05', iban: null },
    ],
    related: [],
  });
  return {
    name: `IT${code}_${ten.slice(-5)}.xml`,
    bytes: Buffer.from(fatturaPaXml(tree)),
  };
}
