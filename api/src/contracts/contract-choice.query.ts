import type { SelectQueryBuilder } from 'typeorm';
import { nameSearch } from '../partners/partner-search';
import { ownPartnersOnly } from '../partners/partner-scope';
import { contains, startsWith } from '../platform/http/list-rows';
import type { ContractChoice } from './contract-choice';
import { RUNNING_STATUSES } from './contract-state';
import type { Contract } from './contract.entity';

const PLAIN = [
  'partnerId',
  'payerId',
  'groupId',
  'status',
  'suspensionCause',
  'recurrenceMonths',
  'policy',
] as const;

/** Narrows a query over `contract` to those chosen. The record rule applies. */
export function chooseContracts(query: SelectQueryBuilder<Contract>, choice: ContractChoice): void {
  for (const name of PLAIN) {
    if (choice[name] !== undefined) query.andWhere(`contract.${name} = :${name}`, { [name]: choice[name] });
  }
  const { productId, tagId, promotionId, dueBy, endsBy, q, contractIds } = choice;
  if (productId !== undefined) {
    query.andWhere(
      'contract.id IN (SELECT l.contract_id FROM contract_line l WHERE l.product_id = :productId)',
      { productId },
    );
  }
  if (tagId !== undefined) {
    query.andWhere(
      'contract.partnerId IN (SELECT tagged.partner_id FROM partner_tag tagged WHERE tagged.tag_id = :tagId)',
      { tagId },
    );
  }
  if (promotionId !== undefined) {
    query.andWhere(
      'contract.id IN (SELECT g.contract_id FROM contract_promotion g WHERE g.promotion_id = :promotionId)',
      { promotionId },
    );
  }
  if (dueBy !== undefined) query.andWhere('contract.nextBillingOn <= :dueBy', { dueBy });
  if (endsBy !== undefined) {
    query.andWhere(
      `contract.status IN (:...running) AND
         COALESCE(contract.endsOn, IF(contract.status = 'trial', contract.trialEndsOn, contract.termEndsOn)) <= :endsBy`,
      { running: RUNNING_STATUSES, endsBy },
    );
  }
  if (contractIds) {
    query.andWhere(contractIds.length > 0 ? 'contract.id IN (:...contractIds)' : 'FALSE', { contractIds });
  }
  inArea(query, choice);
  if (q) search(query, q);
  ownPartnersOnly(query, 'contract.partnerId');
}

/** Where the service is used; where no address says so, the customer's seat. */
function inArea(query: SelectQueryBuilder<Contract>, { province, town, zip }: ContractChoice): void {
  const conditions: string[] = [];
  if (province) conditions.push('site.province = :province');
  if (town) conditions.push('site.town LIKE :town');
  if (zip) conditions.push('site.zip LIKE :zip');
  if (conditions.length === 0) return;
  const there = conditions.join(' AND ');
  query.andWhere(
    `(contract.siteAddressId IN (SELECT site.id FROM address site WHERE ${there})
       OR (contract.siteAddressId IS NULL AND contract.partnerId IN
         (SELECT site.partner_id FROM address site WHERE site.kind = 'legal' AND ${there})))`,
    { province, town: startsWith(town ?? ''), zip: startsWith(zip ?? '') },
  );
}

function search(query: SelectQueryBuilder<Contract>, q: string): void {
  if (/\d/.test(q)) {
    query.andWhere('contract.code LIKE :code', { code: contains(q) });
    return;
  }
  const { where, parameters } = nameSearch(q, 'customer.name');
  query.andWhere(
    `contract.partnerId IN (SELECT customer.id FROM partner customer WHERE ${where})`,
    parameters,
  );
}
