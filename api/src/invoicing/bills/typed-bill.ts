import type { CivilDate } from '@ponte/shared/calendar';
import { decimal, money, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { groupRows } from '../../platform/db/group-rows';
import type { BillType, NewBill, NewBillTax } from './new-bill';

/** How a line of a bill on paper is taxed: a rate charged, or why there is none. From abroad it is mostly reverse charge. */
export const BILL_TREATMENTS = ['reverse-charge', '22', '10', '4', 'exempt', 'outside'] as const;
export type BillTreatment = (typeof BILL_TREATMENTS)[number];

const NATURA: Readonly<Partial<Record<BillTreatment, string>>> = {
  'reverse-charge': 'N6.9',
  exempt: 'N4',
  outside: 'N2.2',
};

/** A bill as somebody types it off paper. Amounts are EUR without VAT, positive on a credit note too. */
export interface TypedBill {
  readonly type: BillType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  /** The day of the bill where it names none. */
  readonly dueOn: CivilDate | null;
  /** The VAT that is charged waits for the payment. */
  readonly deferred: boolean;
  readonly lines: readonly {
    readonly description: string;
    readonly amount: Big;
    readonly treatment: BillTreatment;
  }[];
}

/** The same as a file of the supplier's would tell it. */
export function typedBill(typed: TypedBill, { address, ...supplier }: PartnerSnapshot): NewBill {
  const { type, number, issuedOn, dueOn } = typed;
  const taxes = [...groupRows(typed.lines, ({ treatment }) => treatment)].map(([treatment, lines]) =>
    taxOf(treatment, sum(lines.map(({ amount }) => amount)), typed.deferred),
  );
  const taxable = sum(taxes.map(({ base }) => base));
  const tax = sum(taxes.map((row) => row.tax));
  const total = taxable.plus(tax);
  const { kind, name, firstName, lastName, country, vatNumber, fiscalCode, email } = supplier;
  return {
    ...{ type, documentType: type === 'bill' ? 'TD01' : 'TD04', number, issuedOn },
    supplier: {
      kind,
      name,
      firstName,
      lastName,
      country,
      vatNumber,
      fiscalCode,
      email,
      phone: null,
      address,
    },
    ...{ taxable, tax, total, payable: total, taxes, withholdings: [], stampDuty: ZERO, notes: null },
    lines: typed.lines.map(({ description, amount, treatment }) => ({
      ...{ kind: 'line' as const, description, code: null, quantity: decimal('1'), unit: null },
      ...{ unitPrice: amount, amount, discounts: [], withheld: false, periodFrom: null, periodTo: null },
      ...{ taxRate: rateOf(treatment), natura: NATURA[treatment] ?? null },
    })),
    instalments: total.eq(ZERO)
      ? []
      : [{ dueOn: dueOn ?? issuedOn, amount: total, method: null, iban: null }],
    ...{ attachments: [], warnings: [] },
  };
}

/** What was typed, to be kept as the bill's file. */
export function typedText({ number, issuedOn, supplier, lines, total }: NewBill, by: string): string {
  const rows = lines.map(
    ({ description, amount, taxRate, natura }) =>
      `${description}: ${money(amount)} EUR, IVA ${natura ?? `${money(taxRate)} %`}`,
  );
  return [
    `${supplier.name}, n. ${number}, ${issuedOn}`,
    ...rows,
    `Totale ${money(total)} EUR`,
    `Inserita a mano: ${by}`,
    '',
  ].join('\n');
}

function rateOf(treatment: BillTreatment): Big {
  return NATURA[treatment] === undefined ? decimal(treatment) : ZERO;
}

function taxOf(treatment: BillTreatment, amount: Big, deferred: boolean): NewBillTax {
  const rate = rateOf(treatment);
  const base = roundCents(amount);
  return {
    ...{ rate, natura: NATURA[treatment] ?? null, law: null, rounding: ZERO },
    payability: deferred && rate.gt(ZERO) ? 'D' : 'I',
    ...{ base, tax: roundCents(base.times(rate).div('100')) },
  };
}
