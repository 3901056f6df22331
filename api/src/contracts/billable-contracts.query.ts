import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import type { ProductFacts } from '../catalog/product-facts';
import { ProductService } from '../catalog/product.service';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { TaxCodeService } from '../catalog/tax-code.service';
import { ownPartnersOnly } from '../partners/partner-scope';
import { PaymentMethodService } from '../partners/payment-method.service';
import { PaymentTermService } from '../partners/payment-term.service';
import { billGroup, type BillGroup, type GroupedContract } from './groups/bill-group';
import type { BillableContract, BillableLine, BillableRef, ContractFilters } from './billable-contract';
import { BILLABLE_STATUSES } from './contract-state';
import { Contract } from './contract.entity';
import type { LinePromotion } from './line-promotion';
import { LinePromotions } from './line-promotions.query';

type ContractRow = Omit<BillableContract, 'paymentTerm' | 'paymentMethodCode' | 'group' | 'lines'> & {
  readonly groupId: number | null;
  readonly paymentTermId: number | null;
  readonly paymentMethodId: number | null;
};

interface LineRow extends Omit<
  BillableLine,
  | 'quantity'
  | 'unitPrice'
  | 'discountPercent'
  | 'unit'
  | 'taxCode'
  | 'taxChosen'
  | 'revenueAccount'
  | 'categoryAccount'
  | 'promotions'
  | 'pausePercent'
> {
  readonly contractId: number;
  readonly taxCodeId: number;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly pausePercent: string | null;
}

/** Contracts as billing needs them, many at once. Reads by plain SQL: a run goes through tens of thousands. */
@Injectable()
export class BillableContracts {
  constructor(
    private readonly products: ProductService,
    private readonly taxCodes: TaxCodeService,
    private readonly terms: PaymentTermService,
    private readonly methods: PaymentMethodService,
    private readonly promotions: LinePromotions,
  ) {}

  /** The contracts that have something due up to a day (included), in the order of their ids. The record rule applies. */
  async due(tx: EntityManager, filters: ContractFilters, upTo: CivilDate): Promise<BillableRef[]> {
    const query = tx
      .createQueryBuilder(Contract, 'contract')
      .select('contract.id', 'id')
      .addSelect('contract.groupId', 'groupId')
      .where('contract.status IN (:...statuses)', { statuses: BILLABLE_STATUSES })
      .andWhere('contract.nextBillingOn <= :upTo', { upTo });
    const { partnerIds, contractIds, recurrences, policies, paymentMethodIds } = filters;
    const among = { id: contractIds, partnerId: partnerIds, recurrenceMonths: recurrences, policy: policies };
    for (const [name, values] of Object.entries(among)) {
      if (values)
        query.andWhere(values.length > 0 ? `contract.${name} IN (:...${name})` : 'FALSE', { [name]: values });
    }
    if (paymentMethodIds) {
      query
        .innerJoin('Partner', 'partner', 'partner.id = COALESCE(contract.payerId, contract.partnerId)')
        .andWhere('COALESCE(contract.paymentMethodId, partner.paymentMethodId) IN (:...paymentMethodIds)', {
          paymentMethodIds: [0, ...paymentMethodIds],
        });
    }
    ownPartnersOnly(query, 'contract.partnerId');
    return query.orderBy('contract.id').getRawMany<BillableRef>();
  }

  /**
   * Contracts in the order of their ids, with seven queries however many they are, and one more where some are
   * billed in groups. Ids that are none are left out.
   */
  async load(tx: EntityManager, ids: readonly number[]): Promise<BillableContract[]> {
    if (ids.length === 0) return [];
    const contracts = await this.contracts(tx, ids);
    const lineRows = await this.lines(tx, ids);
    const products = await this.products.facts(tx, distinct(lineRows.map(({ productId }) => productId)));
    const taxCodes = await this.taxCodes.facts(tx, distinct(lineRows.map(({ taxCodeId }) => taxCodeId)));
    const terms = await this.terms.facts(tx, distinct(contracts.map(({ paymentTermId }) => paymentTermId)));
    const promotions = await this.promotions.load(
      tx,
      lineRows.map(({ originId }) => originId),
    );
    const groups = await this.groups(tx, contracts);
    const methods = new Map((await this.methods.all(tx)).map(({ id, code }) => [id, code]));

    const lines = new Map<number, BillableLine[]>(ids.map((id) => [id, []]));
    for (const row of lineRows)
      lines.get(row.contractId)?.push(...billableLine(row, { products, taxCodes, promotions }));
    // One plain literal, as for the lines below.
    return contracts.map((row) => ({
      id: row.id,
      code: row.code,
      partnerId: row.partnerId,
      payerId: row.payerId,
      group: row.groupId === null ? null : (groups.get(row.id) ?? null),
      status: row.status,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      recurrenceMonths: row.recurrenceMonths,
      policy: row.policy,
      fixedDay: row.fixedDay,
      anchor: row.anchor,
      anchorOn: row.anchorOn,
      dayCount: row.dayCount,
      paymentTerm: row.paymentTermId === null ? null : (terms.get(row.paymentTermId) ?? null),
      paymentMethodCode: row.paymentMethodId === null ? null : (methods.get(row.paymentMethodId) ?? null),
      lines: lines.get(row.id) ?? [],
    }));
  }

  private contracts(tx: EntityManager, ids: readonly number[]): Promise<ContractRow[]> {
    return tx.query<ContractRow[]>(
      `SELECT id, code, partner_id AS partnerId, COALESCE(payer_id, partner_id) AS payerId, group_id AS groupId, status, starts_on AS startsOn, ends_on AS endsOn,
              recurrence_months AS recurrenceMonths, policy, fixed_day AS fixedDay, anchor, anchor_on AS anchorOn,
              COALESCE(day_count, (SELECT day_count FROM company)) AS dayCount,
              payment_term_id AS paymentTermId, payment_method_id AS paymentMethodId
         FROM contract WHERE id IN (?) ORDER BY id`,
      [ids],
    );
  }

  /** With whom contracts are billed; nothing is asked where all are billed alone. */
  private async groups(
    tx: EntityManager,
    contracts: readonly ContractRow[],
  ): Promise<Map<number, BillGroup>> {
    const ids = contracts.filter(({ groupId }) => groupId !== null).map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await tx.query<(GroupedContract & { readonly id: number })[]>(
      `SELECT c.id, c.code, c.group_id AS groupId, g.group_by AS groupBy, c.site_address_id AS siteAddressId,
              a.street, a.house_number AS houseNumber, a.town, c.cost_centre AS costCentre
         FROM contract c JOIN contract_group g ON g.id = c.group_id LEFT JOIN address a ON a.id = c.site_address_id
        WHERE c.id IN (?)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, billGroup(row)]));
  }

  private lines(tx: EntityManager, contractIds: readonly number[]): Promise<LineRow[]> {
    return tx.query<LineRow[]>(
      `SELECT id, contract_id AS contractId, position, product_id AS productId, kind, description, quantity,
              unit_price AS unitPrice, discount_percent AS discountPercent, tax_code_id AS taxCodeId,
              starts_on AS startsOn, ends_on AS endsOn, billed_to AS billedTo,
              COALESCE(origin_line_id, id) AS originId, provision, instalments, pause_percent AS pausePercent, held_until AS heldUntil,
              recurrence_months AS recurrenceMonths, policy, fixed_day AS fixedDay, anchor, anchor_on AS anchorOn
         FROM contract_line WHERE contract_id IN (?) ORDER BY contract_id, position, id`,
      [contractIds],
    );
  }
}

interface LineContext {
  readonly products: ReadonlyMap<number, ProductFacts>;
  readonly taxCodes: ReadonlyMap<number, TaxCodeFacts>;
  readonly promotions: ReadonlyMap<number, readonly LinePromotion[]>;
}

const NONE: readonly LinePromotion[] = [];

/** Nothing where product or tax code are missing, which foreign keys rule out. */
function billableLine(row: LineRow, { products, taxCodes, promotions }: LineContext): BillableLine[] {
  const product = products.get(row.productId);
  const taxCode = taxCodes.get(row.taxCodeId);
  if (!product || !taxCode) return [];
  // One plain literal: spreading parts together would make each line a slow object of several kilobytes.
  return [
    {
      id: row.id,
      position: row.position,
      productId: row.productId,
      kind: row.kind,
      description: row.description,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      billedTo: row.billedTo,
      taxCode,
      quantity: decimal(row.quantity),
      unitPrice: decimal(row.unitPrice),
      discountPercent: decimal(row.discountPercent),
      unit: product.unit,
      taxChosen: row.taxCodeId !== product.taxCodeId,
      revenueAccount: product.revenueAccount,
      categoryAccount: product.categoryAccount,
      withholdingSubject: product.withholdingSubject,
      originId: row.originId,
      promotions: promotions.get(row.originId) ?? NONE,
      provision: row.provision,
      pausePercent: row.pausePercent === null ? null : decimal(row.pausePercent),
      instalments: row.instalments,
      heldUntil: row.heldUntil,
      recurrenceMonths: row.recurrenceMonths,
      policy: row.policy,
      fixedDay: row.fixedDay,
      anchor: row.anchor,
      anchorOn: row.anchorOn,
    },
  ];
}

function distinct(ids: readonly (number | null)[]): number[] {
  return [...new Set(ids)].filter((id) => id !== null);
}
