import type { PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { isPersonalFiscalCode } from '@ponte/shared/fiscal-code';
import { ZERO } from '@ponte/shared/money';
import type { CustomerSnapshot } from '../invoicing/customer-snapshot';
import { LETTER_NATURA } from '../invoicing/letters/letter';
import type { IssuedDocument } from '../invoicing/issued-documents.query';
import { WITHHOLDING_RATE, WITHHOLDING_REASON } from '../invoicing/withholding';
import type {
  Buyer,
  EinvoiceInstalment,
  EinvoiceLine,
  EinvoiceSource,
  EinvoiceWithholding,
  PartyName,
  RelatedDocument,
  Seller,
  TaxId,
} from './fatturapa/einvoice-source';

/** What a payment method code stands for in an e-invoice, and the account it is paid into or taken from. */
export interface EinvoiceMethod {
  readonly mpCode: PaymentMethodCode;
}

/** What the mapping needs besides the document itself. */
export interface EinvoiceContext {
  readonly seller: Seller;
  readonly transmitter: TaxId;
  /** Our account, printed where the customer pays by transfer. */
  readonly ourIban: string | null;
  readonly methods: ReadonlyMap<string, EinvoiceMethod>;
}

const TRANSFER: PaymentMethodCode = 'MP05';
/** Direct debits: RID, SEPA and their kinds. */
const DEBITS: readonly PaymentMethodCode[] = ['MP09', 'MP10', 'MP11', 'MP16', 'MP17', 'MP19', 'MP20', 'MP21'];

/** An issued document in the words of the e-invoice. */
export function einvoiceSource(
  document: IssuedDocument,
  context: EinvoiceContext,
  progressive: string,
): EinvoiceSource {
  const { customer, credited } = document;
  return {
    transmission: { transmitter: context.transmitter, progressive },
    seller: context.seller,
    buyer: buyer(customer),
    document: {
      type: document.documentType,
      number: document.number,
      issuedOn: document.issuedOn,
      total: document.total,
      withholding: withholdingOf(document, context.seller),
      stampDuty: document.stampDuty.gt(ZERO) ? document.stampDuty : null,
      notes: document.notes === null ? [] : [document.notes],
    },
    lines: document.letter === null ? linesOf(document) : linesUnder(document.letter, document),
    taxGroups: document.taxes.map(({ rate, natura, payability, law, base, tax }) => ({
      ...{ rate, natura: natura as Natura | null, payability, law, base, tax },
    })),
    instalments:
      document.type === 'credit-note'
        ? []
        : document.instalments.map((part) => instalment(part, customer, context)),
    related: [
      ...relatedContracts(document),
      ...(credited ? [{ kind: 'invoice' as const, ...credited, cup: null, cig: null }] : []),
      ...document.deducted.map(({ number, issuedOn, positions }) => ({
        ...{ kind: 'invoice' as const, number, issuedOn, cup: null, cig: null, lines: positions },
      })),
    ],
  };
}

/** Our customers withhold from us as from a natural person if our fiscal code is one's. */
function withholdingOf({ withheld }: IssuedDocument, { fiscalCode }: Seller): EinvoiceWithholding | null {
  if (withheld.lte(ZERO)) return null;
  const kind = fiscalCode !== null && isPersonalFiscalCode(fiscalCode) ? 'RT01' : 'RT02';
  return { kind, amount: withheld, rate: WITHHOLDING_RATE, reason: WITHHOLDING_REASON };
}

/** The contract that the document bills, or each of several with the lines that are its own. */
function relatedContracts({ contractCode, contracts }: IssuedDocument): RelatedDocument[] {
  const kind = 'contract' as const;
  const plain = { issuedOn: null, cup: null, cig: null };
  if (contractCode !== null) return [{ kind, number: contractCode, ...plain }];
  return contracts.map(({ contractCode: number, firstPosition, lastPosition }) => ({
    ...{ kind, number, ...plain },
    lines: Array.from({ length: lastPosition - firstPosition + 1 }, (_, index) => firstPosition + index),
  }));
}

function linesOf({ lines, withheld }: IssuedDocument): EinvoiceLine[] {
  return lines.map((each) => line(each, withheld.gt(ZERO)));
}

function line(
  {
    description,
    quantity,
    unit,
    unitPrice,
    discountPercent,
    discountAmount,
    amount,
    taxRate,
    natura,
    ...rest
  }: IssuedDocument['lines'][number],
  withholds: boolean,
): EinvoiceLine {
  const { periodFrom, periodTo, withholdingSubject } = rest;
  return {
    description,
    quantity,
    unit,
    unitPrice,
    discountPercent,
    discountAmount,
    amount,
    taxRate,
    natura: natura as Natura | null,
    withheld: withholds && withholdingSubject,
    period: periodFrom !== null && periodTo !== null ? { from: periodFrom, to: periodTo } : null,
    productCode: null,
  };
}

/** Lines of which those without VAT for a letter of intent name it. */
function linesUnder(letter: NonNullable<IssuedDocument['letter']>, document: IssuedDocument): EinvoiceLine[] {
  return linesOf(document).map((each) => (each.natura === LETTER_NATURA ? { ...each, letter } : each));
}

function instalment(
  { dueOn, amount, methodCode }: IssuedDocument['instalments'][number],
  customer: CustomerSnapshot,
  { methods, ourIban }: EinvoiceContext,
): EinvoiceInstalment {
  const method = methods.get(methodCode)?.mpCode ?? TRANSFER;
  const iban = method === TRANSFER ? ourIban : DEBITS.includes(method) ? customer.iban : null;
  return { dueOn, amount, method, iban };
}

function buyer(customer: CustomerSnapshot): Buyer {
  const { country, vatNumber, fiscalCode, recipientCode, pec, address } = customer;
  return {
    publicBody: customer.kind === 'public-body',
    vat: vatNumber === null ? null : { country, code: vatNumber },
    fiscalCode,
    name: partyName(customer),
    address,
    recipientCode,
    pec,
  };
}

/** A partner's name as an e-invoice writes it. */
export function partyName({ kind, name, firstName, lastName }: CustomerSnapshot): PartyName {
  return kind === 'person' && firstName !== null && lastName !== null
    ? { kind: 'person', firstName, lastName }
    : { kind: 'company', name };
}
