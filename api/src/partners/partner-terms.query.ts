import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { TaxCodeService } from '../catalog/tax-code.service';
import { documentAddress } from './document-address';
import type { AddressKind } from './partner-kind';
import type { PartnerSnapshot, PrintedAddress } from './partner-snapshot';
import type { PartnerTerms, PaymentTermRule } from './partner-terms';

interface PartnerRow extends Omit<PartnerSnapshot, 'address'> {
  readonly id: number;
  readonly taxCodeId: number | null;
  readonly fiscalPositionId: number | null;
  readonly viesValidOn: string | null;
  readonly revenueAccount: string | null;
  readonly companyAccount: string | null;
  readonly withholdsTax: number;
  readonly termCode: string | null;
  readonly termRules: string | PaymentTermRule[] | null;
  readonly methodCode: string | null;
}

interface AddressRow extends PrintedAddress {
  readonly partnerId: number;
  readonly kind: AddressKind;
}

/** What documents and billing need of many partners at once. Reads by plain SQL: a run asks for 250 at a time. */
@Injectable()
export class PartnerTermsQuery {
  constructor(private readonly taxCodes: TaxCodeService) {}

  /**
   * Terms of partners by id, in three queries however many they are. A partner without any address is not in the map: no
   * document can be made out to it.
   */
  async load(tx: EntityManager, partnerIds: readonly number[]): Promise<Map<number, PartnerTerms>> {
    if (partnerIds.length === 0) return new Map();
    const partners = await this.partners(tx, partnerIds);
    const addresses = await this.addresses(tx, partnerIds);
    const taxCodeIds = new Set(partners.flatMap(({ taxCodeId }) => taxCodeId ?? []));
    const taxCodes = await this.taxCodes.facts(tx, [...taxCodeIds]);
    const terms = new Map<number, PartnerTerms>();
    for (const row of partners) {
      const address = documentAddress(addresses.get(row.id) ?? []);
      if (address) terms.set(row.id, termsOf(row, address, taxCodes));
    }
    return terms;
  }

  private partners(tx: EntityManager, ids: readonly number[]): Promise<PartnerRow[]> {
    return tx.query<PartnerRow[]>(
      `SELECT p.id, p.kind, p.name, p.first_name AS firstName, p.last_name AS lastName, p.country,
              p.vat_number AS vatNumber, p.fiscal_code AS fiscalCode, p.recipient_code AS recipientCode, p.pec, p.email,
              p.language, p.iban, p.tax_code_id AS taxCodeId,
              p.fiscal_position_id AS fiscalPositionId, p.vies_valid_on AS viesValidOn,
              p.withholds_tax AS withholdsTax, p.revenue_account AS revenueAccount, (SELECT revenue_account FROM company) AS companyAccount, t.code AS termCode, t.rules AS termRules, m.code AS methodCode
         FROM partner p
         LEFT JOIN payment_term t ON t.id = p.payment_term_id
         LEFT JOIN payment_method m ON m.id = p.payment_method_id
        WHERE p.id IN (?)`,
      [ids],
    );
  }

  private async addresses(tx: EntityManager, ids: readonly number[]): Promise<Map<number, AddressRow[]>> {
    const rows = await tx.query<AddressRow[]>(
      `SELECT partner_id AS partnerId, kind, street, house_number AS houseNumber, zip, town, province, country
         FROM address WHERE partner_id IN (?) ORDER BY id`,
      [ids],
    );
    const byPartner = new Map<number, AddressRow[]>(ids.map((id) => [id, []]));
    for (const row of rows) byPartner.get(row.partnerId)?.push(row);
    return byPartner;
  }
}

function termsOf(
  row: PartnerRow,
  address: AddressRow,
  taxCodes: ReadonlyMap<number, TaxCodeFacts>,
): PartnerTerms {
  const {
    kind,
    name,
    firstName,
    lastName,
    country,
    vatNumber,
    fiscalCode,
    recipientCode,
    pec,
    email,
    language,
    iban,
  } = row;
  const { street, houseNumber, zip, town, province } = address;
  return {
    customer: {
      ...{
        kind,
        name,
        firstName,
        lastName,
        country,
        vatNumber,
        fiscalCode,
        recipientCode,
        pec,
        email,
        language,
        iban,
      },
      address: { street, houseNumber, zip, town, province, country: address.country },
    },
    paymentTerm: row.termCode === null ? null : { code: row.termCode, rules: rulesOf(row.termRules) },
    paymentMethodCode: row.methodCode,
    taxCode: row.taxCodeId === null ? null : (taxCodes.get(row.taxCodeId) ?? null),
    fiscal: { kind, country, vatNumber, viesValidOn: row.viesValidOn, positionId: row.fiscalPositionId },
    accounts: { partner: row.revenueAccount, company: row.companyAccount },
    withholdsTax: row.withholdsTax === 1,
  };
}

/** MariaDB's JSON is text to the driver, MySQL's is not. */
function rulesOf(stored: string | readonly PaymentTermRule[] | null): readonly PaymentTermRule[] {
  if (stored === null) return [];
  return typeof stored === 'string' ? (JSON.parse(stored) as PaymentTermRule[]) : stored;
}
