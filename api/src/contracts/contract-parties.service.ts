import { Injectable } from '@nestjs/common';
import type { DayCount } from '@ponte/shared/day-count';
import type { FieldFault } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { Partner } from '../partners/partner.entity';
import { PartnerService } from '../partners/partner.service';
import { CompanyService } from '../platform/company/company.service';
import type { Contract } from './contract.entity';
import { ContractGroup } from './groups/contract-group.entity';

/** Who has part in a contract: the customer, who pays, and the company with its habits. */
@Injectable()
export class ContractParties {
  constructor(
    private readonly partners: PartnerService,
    private readonly company: CompanyService,
  ) {}

  customer(tx: EntityManager, { partnerId }: Contract): Promise<Partner> {
    return this.partners.load(tx, partnerId);
  }

  /** How the company counts days. */
  async dayCount(): Promise<DayCount> {
    return (await this.company.current()).dayCount;
  }

  /** What is wrong with customer, site, payer, group and agent. Who pays for itself is no other payer. */
  async faults(tx: EntityManager, contract: Contract, customer: Partner): Promise<FieldFault[]> {
    const faults: FieldFault[] = [];
    if (!customer.customer) faults.push({ field: 'partnerId', code: 'contract.partner-no-customer' });
    const { siteAddressId, partnerId, groupId } = contract;
    if (siteAddressId !== null && !customer.addresses.some(({ id }) => id === siteAddressId)) {
      faults.push({ field: 'siteAddressId', code: 'contract.address-of-another' });
    }
    if (contract.payerId === partnerId) contract.payerId = null;
    const { payerId } = contract;
    if (payerId !== null && !(await this.partners.load(tx, payerId)).customer)
      faults.push({ field: 'payerId', code: 'contract.partner-no-customer' });
    const group = groupId === null ? null : await tx.findOneBy(ContractGroup, { id: groupId });
    if (groupId !== null && group?.payerId !== (payerId ?? partnerId))
      faults.push({ field: 'groupId', code: 'contract.group-of-another' });
    const { agentId } = contract;
    if (agentId !== null && !(await this.partners.load(tx, agentId)).agent)
      faults.push({ field: 'agentId', code: 'contract.no-agent' });
    return faults;
  }
}
