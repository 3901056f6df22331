import type { CivilDate } from '@ponte/shared/calendar';
import { money, price, ZERO } from '@ponte/shared/money';
import { PAYABILITIES, type Payability } from '../catalog/payability';
import {
  BoolField,
  DayField,
  EnumField,
  IdField,
  IntField,
  MoneyField,
  PercentField,
  PriceField,
  TextField,
} from '../platform/http/fields';
import type { Instalment } from './instalment.entity';
import type { InvoiceContract } from './invoice-contract.entity';
import type { InvoiceLine } from './invoice-line.entity';
import type { InvoiceTax } from './invoice-tax.entity';

const payability = {
  description: 'VAT owed at once (I), when collected (D), or paid by the customer itself (S).',
};
const periodTo = {
  description: 'First day after those that the line is for; documents print the day before.',
};

export class InvoiceLineDto {
  @IntField({ min: 1 })
  position: number;

  @IdField({ nullable: true })
  productId: number | null;

  @TextField({ example: 'Fibra 1000' })
  description: string;

  @PriceField({ example: '1.00' })
  quantity: string;

  @TextField({ nullable: true, example: 'mese' })
  unit: string | null;

  @PriceField({ negative: true, description: 'EUR without VAT for one unit, before the discount.' })
  unitPrice: string;

  @PercentField({ example: '0.00' })
  discountPercent: string;

  @PriceField({
    negative: true,
    example: '0.00',
    description: 'EUR off each unit, where no plain percentage says the discount.',
  })
  discountAmount: string;

  @MoneyField({ negative: true, description: 'EUR without VAT, discount taken off.' })
  amount: string;

  @IdField()
  taxCodeId: number;

  @PercentField()
  taxRate: string;

  @TextField({ nullable: true, example: 'N2.2', description: 'Why the rate is zero (FatturaPA Natura).' })
  natura: string | null;

  @EnumField(PAYABILITIES, payability)
  payability: Payability;

  @DayField({ nullable: true, description: 'First day that the line is for.' })
  periodFrom: CivilDate | null;

  @DayField({ nullable: true, ...periodTo })
  periodTo: CivilDate | null;

  @TextField({ example: '3120' })
  revenueAccount: string;

  @BoolField({ description: 'Part of what the customer’s withholding is taken on.' })
  withholdingSubject: boolean;

  @BoolField({ description: 'Whether it is was chosen for the line; else it follows its product.' })
  withholdingChosen: boolean;

  @BoolField({
    description: 'The tax was chosen for the line, or is that of another line; else it follows the rules.',
  })
  taxChosen: boolean;

  @BoolField({ description: 'The same of the revenue account.' })
  accountChosen: boolean;

  @IdField({ nullable: true })
  contractLineId: number | null;

  @IntField({ nullable: true, description: 'On a credit note: position of the line that is taken back.' })
  creditedPosition: number | null;

  @IdField({ nullable: true, description: 'The advance invoice that the line deducts.' })
  deductedInvoiceId: number | null;

  @MoneyField({
    negative: true,
    example: '0.00',
    description: 'EUR that issued credit notes have taken back.',
  })
  credited: string;

  static from(line: InvoiceLine, credited = ZERO): InvoiceLineDto {
    const { position, productId, description, unit, taxCodeId, natura, payability: owed } = line;
    const { periodFrom, periodTo: to, revenueAccount, contractLineId, creditedPosition } = line;
    const { deductedInvoiceId, withholdingSubject } = line;
    return Object.assign(new InvoiceLineDto(), {
      ...{ position, productId, description, unit, taxCodeId, natura, payability: owed },
      ...{ periodFrom, periodTo: to, revenueAccount, contractLineId, creditedPosition },
      ...{ deductedInvoiceId, withholdingSubject },
      ...chosenOf(line),
      quantity: price(line.quantity),
      discountAmount: price(line.discountAmount),
      unitPrice: price(line.unitPrice),
      discountPercent: price(line.discountPercent),
      amount: money(line.amount),
      taxRate: price(line.taxRate),
      credited: money(credited),
    });
  }
}

const CHOSEN_TAXES: ReadonlySet<unknown> = new Set(['chosen', 'credited']);
const CHOSEN_ACCOUNTS: ReadonlySet<unknown> = new Set(['line', 'advance', 'credited', undefined]);

/** What a line would not take from product and customer if it were written again. */
function chosenOf({
  explanation,
}: InvoiceLine): Pick<InvoiceLineDto, 'taxChosen' | 'accountChosen' | 'withholdingChosen'> {
  return {
    taxChosen: explanation === null || CHOSEN_TAXES.has(explanation.taxRule),
    withholdingChosen: explanation?.withholdingChosen ?? false,
    accountChosen: CHOSEN_ACCOUNTS.has(explanation?.accountRule),
  };
}

/** A row of the tax summary. */
export class InvoiceTaxDto {
  @PercentField()
  rate: string;

  @TextField({ nullable: true, example: 'N2.2' })
  natura: string | null;

  @EnumField(PAYABILITIES, payability)
  payability: Payability;

  @TextField({ nullable: true, description: 'Law that the document quotes.' })
  law: string | null;

  @MoneyField()
  base: string;

  @MoneyField({ example: '6.60' })
  tax: string;

  static from({ rate, natura, payability: owed, law, base, tax }: InvoiceTax): InvoiceTaxDto {
    return Object.assign(new InvoiceTaxDto(), {
      ...{ rate: price(rate), natura, payability: owed, law, base: money(base), tax: money(tax) },
    });
  }
}

export class InstalmentDto {
  @IdField()
  id: number;

  @DayField()
  dueOn: CivilDate;

  @MoneyField()
  amount: string;

  @MoneyField({ example: '0.00', description: 'What payments and credit notes have covered.' })
  settled: string;

  @TextField({ example: 'BON', description: 'Code of the payment method.' })
  methodCode: string;

  static from({ id, dueOn, amount, settled, methodCode }: Instalment): InstalmentDto {
    return Object.assign(new InstalmentDto(), {
      id,
      dueOn,
      amount: money(amount),
      settled: money(settled),
      methodCode,
    });
  }
}

/** One of several contracts on an invoice. */
export class InvoiceContractDto {
  @IdField()
  contractId: number;

  @TextField({ example: 'C-000123' })
  contractCode: string;

  @TextField({
    example: 'C-000123, Via Roma 1, Ascoli Piceno',
    description: 'What is printed above its lines.',
  })
  label: string;

  @IntField({ min: 1, description: 'Position of its first line …' })
  firstPosition: number;

  @IntField({ min: 1, description: '… and of its last.' })
  lastPosition: number;

  static from({
    contractId,
    contractCode,
    label,
    firstPosition,
    lastPosition,
  }: InvoiceContract): InvoiceContractDto {
    const values = { contractId, contractCode, label, firstPosition, lastPosition };
    return Object.assign(new InvoiceContractDto(), values);
  }
}
