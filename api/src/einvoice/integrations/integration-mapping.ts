import type { Natura } from '@ponte/shared/code-lists/natura';
import { decimal, sum, ZERO } from '@ponte/shared/money';
import { isEuCountry } from '@ponte/shared/vat-number';
import type { IssuedIntegration } from '../../invoicing/integrations/issued-integrations.query';
import type { TaxGroup } from '../../invoicing/totals';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import type { Company } from '../../platform/company/company.entity';
import { groupRows } from '../../platform/db/group-rows';
import { partyName } from '../einvoice-mapping';
import type { Buyer, EinvoiceLine, EinvoiceSource, Seller, TaxId } from '../fatturapa/einvoice-source';
import { sellerOf } from '../seller';

/** Suppliers abroad without a number: zeros inside the Union, the code of no country outside. */
const EU_STAND_IN = '0000000';
const ELSEWHERE: TaxId = { country: 'OO', code: '99999999999' };

/**
 * An integration in the words of the e-invoice: the supplier sells, we buy and write the document, which goes to our own recipient code
 * and names the supplier's bill. A line for each tax group, since what counts is the base of the supplier's summary.
 */
export function integrationSource(
  integration: IssuedIntegration,
  company: Company,
  progressive: string,
): EinvoiceSource {
  const { documentType, number, issuedOn, total, supplier, bill } = integration;
  const groups = taxGroups(integration);
  return {
    transmission: { transmitter: sellerOf(company).vat, progressive },
    seller: supplierParty(supplier),
    buyer: ourselves(company),
    writtenByBuyer: true,
    document: { type: documentType, number, issuedOn, total, withholding: null, stampDuty: null, notes: [] },
    lines: groups.map((group) => line(group, integration)),
    taxGroups: groups,
    instalments: [],
    related: [{ kind: 'invoice', number: bill.number, issuedOn: bill.issuedOn, cup: null, cig: null }],
  };
}

/** One for each natura that is written; SdI takes it beside a rate on TD16 alone (00401, 00430). */
function taxGroups({ documentType, groups }: IssuedIntegration): TaxGroup[] {
  const written = groups.map((group) => ({
    ...group,
    natura: documentType === 'TD16' ? (group.natura as Natura | null) : null,
  }));
  return [...groupRows(written, ({ rate, natura }) => `${rate.toFixed()} ${natura ?? ''}`).values()].flatMap(
    (same) => {
      const [first] = same;
      if (!first) return [];
      const { rate, natura } = first;
      const base = sum(same.map((group) => group.base));
      const tax = sum(same.map((group) => group.tax));
      return { rate, natura, payability: 'I' as const, law: null, base, tax };
    },
  );
}

function line({ rate, natura, base }: TaxGroup, { bill }: IssuedIntegration): EinvoiceLine {
  return {
    description: `Integrazione della fattura ${bill.number} del ${bill.issuedOn.split('-').reverse().join('/')}`,
    ...{ quantity: decimal('1'), unit: null, unitPrice: base, amount: base, taxRate: rate, natura },
    ...{ discountPercent: ZERO, discountAmount: ZERO, withheld: false, period: null, productCode: null },
  };
}

function supplierParty(supplier: PartnerSnapshot): Seller {
  const { country, vatNumber, fiscalCode, address } = supplier;
  const standIn = isEuCountry(country) ? { country, code: EU_STAND_IN } : ELSEWHERE;
  return {
    vat: vatNumber === null ? standIn : { country, code: vatNumber },
    fiscalCode: country === 'IT' ? fiscalCode : null,
    name: partyName(supplier),
    taxRegime: country === 'IT' ? 'RF01' : 'RF18', // abroad there is none of ours: "other"
    address,
    ...{ rea: null, phone: null, email: null },
  };
}

function ourselves(company: Company): Buyer {
  const { vat, fiscalCode, name, address } = sellerOf(company);
  return {
    ...{ publicBody: false, vat, fiscalCode, name, address },
    recipientCode: company.sdiRecipientCode,
    pec: company.pec,
  };
}
