import { Injectable } from '@nestjs/common';
import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import { italianCheckDigit } from '@ponte/shared/vat-number';
import { fatturaPa } from '../einvoice/fatturapa/fatturapa';
import { fatturaPaXml } from '../einvoice/fatturapa/fatturapa-xml';
import { BillImport } from '../einvoice/received/bill-import.service';
import { CompanyService } from '../platform/company/company.service';
import type { Company } from '../platform/company/company.entity';
import { EventDrain } from './event-drain.service';

/** Who bills an ISP every month, for what and how much. */
const SUPPLIERS = [
  { ten: '0811111001', name: 'Dorsale Ottica Spa', what: 'Transito IP 10 Gbit/s', price: '1850.00' },
  { ten: '0811111002', name: 'Accesso Rete Spa', what: 'Accessi FTTH wholesale', price: '2340.50' },
  { ten: '0811111003', name: 'Energia dei Colli Srl', what: 'Energia elettrica dei siti', price: '612.37' },
] as const;

const MONTHS = 3;
const RATE = decimal('22');

/** Bills of some suppliers, taken in as their files, and a file that waits for somebody. */
@Injectable()
export class DemoBills {
  constructor(
    private readonly imports: BillImport,
    private readonly company: CompanyService,
    private readonly events: EventDrain,
  ) {}

  /** Safe to repeat, since a bill is recorded once; called once all the same, or the waiting file would come again. */
  async write(today: CivilDate): Promise<void> {
    const company = await this.company.current();
    const files = [];
    for (let ago = MONTHS; ago > 0; ago--) {
      const issuedOn = addDays(startOfMonth(addMonths(today, 1 - ago)), -1);
      for (const supplier of SUPPLIERS) files.push(file(supplier, company, issuedOn));
    }
    const [first] = files;
    const broken = first?.bytes.toString().replace(/<Numero>.*?<\/Numero>/, '') ?? '';
    files.push({ name: 'fattura-senza-numero.xml', bytes: Buffer.from(broken) });
    await this.imports.import(files);
    await this.events.drain();
  }
}

function file(
  { ten, name, what, price }: (typeof SUPPLIERS)[number],
  company: Company,
  issuedOn: CivilDate,
): { name: string; bytes: Buffer } {
  const code = ten + italianCheckDigit(ten);
  const number = `${issuedOn.slice(0, 7)}/${ten.slice(-2)}`;
  const seat = { street: 'Via dei Fornitori', houseNumber: '1', zip: '10121', town: 'Torino' };
  const base = decimal(price);
  const tax = roundCents(base.times(RATE).div('100'));
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
        ...{ discountPercent: ZERO, discountAmount: ZERO, taxRate: RATE, natura: null },
        ...{ period: { from: startOfMonth(issuedOn), to: addDays(issuedOn, 1) }, productCode: null },
      },
    ],
    taxGroups: [{ rate: RATE, natura: null, payability: 'I', law: null, base, tax }],
    instalments: [{ dueOn: addDays(issuedOn, 30), amount: base.plus(tax), method: 'MP05', iban: null }],
    related: [],
  });
  return { name: `IT${code}_${ten.slice(-5)}.xml`, bytes: Buffer.from(fatturaPaXml(tree)) };
}
