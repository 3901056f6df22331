import type { Company } from '../platform/company/company.entity';
import type {
  CompanySource,
  InstalmentSource,
  InvoiceDocumentSource,
  InvoiceLineSource,
} from './invoice-document-source';
import type { WholeDocument } from './issued-documents.query';
import { saleNoun } from './sale-document';
import { withholdingBase } from './withholding';

/** Our own data, of which documents print a part. */
type CompanyData = Readonly<
  Omit<
    Company,
    'id' | 'taxRegime' | 'dayCount' | 'revenueAccount' | 'creditorId' | 'sdiRecipientCode' | 'version'
  >
>;

/** How a payment method is called, and its code in the e-invoice. */
export interface PrintedMethod {
  readonly name: string;
  readonly mpCode: string;
}

/** All that a document's printed copy can say, from what is kept of it, our own data and the payment methods by code. */
export function printSource(
  document: WholeDocument,
  company: CompanyData,
  methods: ReadonlyMap<string, PrintedMethod>,
): InvoiceDocumentSource {
  const { number, issuedOn, customer, credited, contracts, contractCode, notes } = document;
  const { taxable, tax, total, withheld, payable, stampDuty } = document;
  return {
    kind: document.type,
    title: document.documentType,
    proforma: number === null ? document.proforma : null,
    ...{ number, issuedOn, company: companySource(company), customer, credited },
    contracts: contractCode === null ? contracts.map((each) => each.contractCode) : [contractCode],
    ...{ cig: null, cup: null, paymentTerm: null },
    lines: document.lines.map((line) => lineSource(line, headingOf(document, line.position))),
    taxGroups: document.taxes,
    instalments: document.instalments.map((instalment) => instalmentSource(instalment, methods)),
    bank: bankOf(company),
    debitedIban: customer.iban,
    withholdingBase: withholdingBase(document.lines),
    ...{ taxable, tax, total, withheld, payable, stampDuty, notes },
  };
}

export function companySource(company: CompanyData): CompanySource {
  const { name, logo, vatNumber, fiscalCode, shareCapital, soleShareholder, inLiquidation } = company;
  const { pec, email, phone, website, reaOffice, reaNumber } = company;
  const { street, houseNumber, zip, town, province, country } = company;
  return {
    ...{
      name,
      logo,
      vatNumber,
      fiscalCode,
      shareCapital,
      soleShareholder,
      inLiquidation,
      pec,
      email,
      phone,
      website,
    },
    address: { street, houseNumber, zip, town, province, country },
    rea: reaOffice !== null && reaNumber !== null ? `${reaOffice}-${reaNumber}` : null,
  };
}

function bankOf({ bankName, iban, bic }: CompanyData): InvoiceDocumentSource['bank'] {
  return iban === null ? null : { bank: bankName ?? '', iban, bic };
}

/** What stands above a line: the contract whose first line it is, where the document is for several. */
function headingOf({ contracts }: WholeDocument, position: number): string | null {
  return contracts.find(({ firstPosition }) => firstPosition === position)?.label ?? null;
}

function lineSource(line: WholeDocument['lines'][number], heading: string | null): InvoiceLineSource {
  const {
    description,
    quantity,
    unit,
    unitPrice,
    discountPercent,
    discountAmount,
    taxRate,
    natura,
    amount,
    periodFrom,
    periodTo,
  } = line;
  return {
    ...{ description, quantity, unit, unitPrice, discountPercent, discountAmount, taxRate, natura, amount },
    heading,
    period: periodFrom !== null && periodTo !== null ? { from: periodFrom, to: periodTo } : null,
  };
}

/** A method that is not known any more is told by its code. */
function instalmentSource(
  { dueOn, amount, methodCode }: WholeDocument['instalments'][number],
  methods: ReadonlyMap<string, PrintedMethod>,
): InstalmentSource {
  const method = methods.get(methodCode);
  return { dueOn, amount, methodCode: method?.mpCode ?? '', methodName: method?.name ?? methodCode };
}

/** What a document's file is called by. Issued documents need not say what they were before. */
type NamedDocument = Pick<WholeDocument, 'id' | 'documentType' | 'number'> &
  Partial<Pick<WholeDocument, 'proforma'>>;

/** Name of a document's PDF: `Fattura 2026-00042.pdf`. */
export function pdfName({ id, documentType, number, proforma }: NamedDocument): string {
  if (number !== null) return fileName(saleNoun(documentType), number);
  return proforma ? fileName('Proforma', proforma.number) : `Bozza ${id}.pdf`;
}

function fileName(noun: string, number: string): string {
  return `${noun} ${number.replaceAll(/[\\/:*?"<>|]/g, '-')}.pdf`;
}
