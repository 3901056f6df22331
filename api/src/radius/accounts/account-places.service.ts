import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { ContractService } from '../../contracts/contract.service';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { RadiusProductService } from '../services/radius-product-service.entity';

/** Whom an account serves. */
export interface AccountPlace {
  readonly partnerId: number;
  readonly contractId: number | null;
  readonly originLineId: number | null;
  /** That of the line's product; null where none is known. */
  readonly serviceId: number | null;
}

interface Wanted {
  readonly partnerId?: number;
  readonly contractId?: number | null;
  readonly lineId?: number | null;
}

/** Finds the customer, contract and line of an account from what is said of them. */
@Injectable()
export class AccountPlaces {
  constructor(private readonly contracts: ContractService) {}

  /** Without a line the first one of the contract whose product has a service and that no account serves yet. */
  async find(tx: EntityManager, { partnerId, contractId, lineId }: Wanted): Promise<AccountPlace> {
    if (contractId === undefined || contractId === null) {
      if (partnerId === undefined) throw fault('partnerId', 'radius-account.customer-missing');
      await assertPartnerVisible(tx, partnerId);
      return { partnerId, contractId: null, originLineId: null, serviceId: null };
    }
    const contract = await this.contracts.get(contractId);
    if (partnerId !== undefined && partnerId !== contract.partnerId)
      throw fault('contractId', 'radius-account.other-customer');
    const lines = contract.lines.map(({ id, originLineId, productId }) => ({
      id,
      productId,
      origin: originLineId ?? id,
    }));
    const services = await servicesOf(
      tx,
      lines.map(({ productId }) => productId),
    );
    const served = await servedLines(tx, contractId);
    const line =
      lineId === undefined || lineId === null
        ? lines.findLast(({ origin, productId }) => services.has(productId) && !served.has(origin))
        : lines.findLast(({ id, origin }) => id === lineId || origin === lineId);
    if (lineId && !line) throw fault('lineId', 'radius-account.no-such-line');
    return {
      partnerId: contract.partnerId,
      contractId,
      originLineId: line?.origin ?? null,
      serviceId: line ? (services.get(line.productId) ?? null) : null,
    };
  }
}

async function servicesOf(
  tx: EntityManager,
  productIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.find(RadiusProductService, { where: { productId: In([...productIds]) } });
  return new Map(rows.map(({ productId, serviceId }) => [productId, serviceId]));
}

async function servedLines(tx: EntityManager, contractId: number): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ originLineId: number }[]>(
    `SELECT origin_line_id AS originLineId FROM radius_account
      WHERE contract_id = ? AND origin_line_id IS NOT NULL AND deleted_at IS NULL`,
    [contractId],
  );
  return new Set(rows.map(({ originLineId }) => originLineId));
}

function fault(field: string, code: string): DomainError {
  return new DomainError('radius-account.invalid', {}, [{ field, code }]);
}
