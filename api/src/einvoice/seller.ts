import type { Company } from '../platform/company/company.entity';
import type { Seller } from './fatturapa/einvoice-source';

/** Our own company as the seller of an e-invoice. */
export function sellerOf(company: Company): Seller {
  const {
    country,
    vatNumber,
    fiscalCode,
    taxRegime,
    street,
    houseNumber,
    zip,
    town,
    province,
    reaOffice,
    reaNumber,
  } = company;
  return {
    vat: { country, code: vatNumber },
    fiscalCode: fiscalCode === '' ? null : fiscalCode,
    name: { kind: 'company', name: company.name },
    taxRegime,
    address: { street, houseNumber, zip, town, province: province === '' ? null : province, country },
    rea:
      reaOffice === null || reaNumber === null
        ? null
        : {
            office: reaOffice,
            number: reaNumber,
            capital: company.shareCapital,
            soleShareholder: company.shareCapital === null ? null : company.soleShareholder,
            inLiquidation: company.inLiquidation,
          },
    phone: company.phone,
    email: company.email,
  };
}
