import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../db/transactions.service';
import { assertVersion } from '../http/version';
import { companyFaults, normalizedNumbers } from './company-faults';
import { CompanyDto, type EditCompanyDto } from './company.dto';
import { Company, COMPANY_ID } from './company.entity';

/** What the documents say of a company that has told nothing yet. */
function blank(): Company {
  return Object.assign(new Company(), {
    id: COMPANY_ID,
    name: '',
    vatNumber: '',
    fiscalCode: '',
    taxRegime: 'RF01',
    street: '',
    houseNumber: null,
    zip: '',
    town: '',
    province: '',
    country: 'IT',
    reaOffice: null,
    reaNumber: null,
    shareCapital: null,
    soleShareholder: false,
    inLiquidation: false,
    phone: null,
    email: null,
    pec: null,
    website: null,
    bankName: null,
    iban: null,
    bic: null,
    dayCount: 'actual',
    revenueAccount: null,
    creditorId: null,
    sdiRecipientCode: null,
    logo: null,
    version: 0,
  });
}

/** Our own legal data. */
@Injectable()
export class CompanyService {
  constructor(private readonly db: Transactions) {}

  /**
   * The company's row; a blank one, with version 0, until its data are first entered. Within a transaction pass it along: a second
   * connection for each could wait for the first ones, which wait for it.
   */
  async current(tx: EntityManager = this.db.manager): Promise<Company> {
    return (await tx.findOneBy(Company, { id: COMPANY_ID })) ?? blank();
  }

  /** Enters or changes the data. `company.invalid` with the fields at fault, `record.changed` on an old version. */
  async edit({ version, shareCapital, ...values }: EditCompanyDto): Promise<Company> {
    const numbers = normalizedNumbers(values);
    const faults = companyFaults(numbers);
    if (faults.length > 0) throw new DomainError('company.invalid', {}, faults);
    return this.db.run(async (tx) => {
      const found = await tx.findOne(Company, {
        where: { id: COMPANY_ID },
        lock: { mode: 'pessimistic_write' },
      });
      const company = found ?? blank();
      assertVersion(company, { version }, CompanyDto.from(company));
      Object.assign(company, values, numbers, found ? {} : { version: 1 });
      if (shareCapital !== undefined)
        company.shareCapital = shareCapital === null ? null : new Big(shareCapital);
      return tx.save(company);
    });
  }
}
