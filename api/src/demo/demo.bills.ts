import { Injectable } from '@nestjs/common';
import { addDays, addMonths, earliest, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { decimal, money, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { italianCheckDigit } from '@ponte/shared/vat-number';
import { fatturaPa } from '../einvoice/fatturapa/fatturapa';
import { fatturaPaXml } from '../einvoice/fatturapa/fatturapa-xml';
import { BillImport } from '../einvoice/received/bill-import.service';
import { DueIntegrations } from '../invoicing/integrations/due-integrations.query';
import { VatIntegrations } from '../invoicing/integrations/vat-integration.service';
import { Clock } from '../platform/clock.service';
import { CompanyService } from '../platform/company/company.service';
import type { Company } from '../platform/company/company.entity';
import { DemoSupplierPayments } from './demo.supplier-payments';
import { EventDrain } from './event-drain.service';

interface Supplier {
  /** Of its VAT number. */
  readonly ten: string;
  readonly name: string;
  readonly what: string;
  readonly price: string;
  /** Where it charges no VAT. */
  readonly natura: Natura | null;
  /** Percent that we withhold, of a professional. */
  readonly withheld?: string;
}

/** Who bills an ISP every month, for what and how much. */
const SUPPLIERS: readonly [Supplier, ...Supplier[]] = [
  {
    ten: '0811111001',
    name: 'Dorsale Ottica Spa',
    what: 'Transito IP 10 Gbit/s',
    price: '1850.00',
    natura: null,
  },
  {
    ten: '0811111002',
    name: 'Accesso Rete Spa',
    what: 'Accessi FTTH wholesale',
    price: '2340.50',
    natura: null,
  },
  {
    ten: '0811111003',
    name: 'Energia dei Colli Srl',
    what: 'Energia elettrica dei siti',
    price: '612.37',
    natura: null,
  },
  {
    ...{ ten: '0811111004', name: 'Pulizie Valtronto Srl', what: 'Pulizia degli uffici' },
    ...{ price: '240.00', natura: 'N6.7' },
  },
  {
    ...{ ten: '0811111005', name: 'Studio Neri', what: 'Consulenza fiscale' },
    ...{ price: '450.00', natura: null, withheld: '20' },
  },
];

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
  ) {}

  /** Safe to repeat, since a bill is recorded once; called once all the same, or the waiting file would come again. */
  async write(today: CivilDate): Promise<void> {
    const company = await this.company.current();
    for (let ago = MONTHS; ago > 0; ago--) {
      const issuedOn = addDays(startOfMonth(addMonths(today, 1 - ago)), -1);
      this.clock.hold(earliest(addDays(issuedOn, 1 + COMES_ON), today));
      await this.integrate();
      await this.imports.import(SUPPLIERS.map((supplier) => file(supplier, company, issuedOn)));
      await this.events.drain();
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

function file(
  { ten, name, what, price, natura, withheld }: Supplier,
  company: Company,
  issuedOn: CivilDate,
): { name: string; bytes: Buffer } {
  const code = ten + italianCheckDigit(ten);
  const number = `${issuedOn.slice(0, 7)}/${ten.slice(-2)}`;
  const seat = { street: 'Via dei Fornitori', houseNumber: '1', zip: '10121', town: 'Torino' };
  const base = decimal(price);
  const rate = natura === null ? RATE : ZERO;
  const tax = roundCents(base.times(rate).div('100'));
  const kept = roundCents(base.times(withheld ?? '0').div('100'));
  const { street, houseNumber, zip, town, province } = company;
  const tree = fatturaPa({
    transmission: { transmitter: { country: 'IT', code }, progressive: ten.slice(-5) },
    seller: {
      ...{ vat: { country: 'IT', code }, fiscalCode: null, name: { kind: 'company', name }, rea: null },
      ...{ taxRegime: 'RF01', phone: null, email: null },
      address: { ...seat, province: 'TO', country: 'IT' },
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
    },
    lines: [
      {
        ...{ description: what, quantity: decimal('1'), unit: null, unitPrice: base, amount: base },
        ...{ discountPercent: ZERO, discountAmount: ZERO, taxRate: rate, natura },
        ...{ period: { from: startOfMonth(issuedOn), to: addDays(issuedOn, 1) }, productCode: null },
      },
    ],
    taxGroups: [{ rate, natura, payability: 'I', law: null, base, tax }],
    instalments: [
      { dueOn: addDays(issuedOn, 30), amount: base.plus(tax).minus(kept), method: 'MP05', iban: null },
    ],
    related: [],
  });
  return {
    name: `IT${code}_${ten.slice(-5)}.xml`,
    bytes: Buffer.from(withholding(fatturaPaXml(tree), kept, withheld)),
  };
}

/** Our own documents bear no withholding, so it is written into the file. */
function withholding(xml: string, kept: Big, rate: string | undefined): string {
  if (rate === undefined) return xml;
  const row = `<DatiRitenuta><TipoRitenuta>RT01</TipoRitenuta><ImportoRitenuta>${money(kept)}</ImportoRitenuta><AliquotaRitenuta>${money(decimal(rate))}</AliquotaRitenuta><CausalePagamento>A</CausalePagamento></DatiRitenuta>`;
  return xml.replace('<ImportoTotaleDocumento>', `${row}<ImportoTotaleDocumento>`);
}
