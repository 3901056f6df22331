import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { RadiusAccount } from '../accounts/radius-account.entity';
import { AddressBook } from './address-book.service';
import { RadiusAddress } from './radius-address.entity';
import { RadiusAddressDto, type AddressQuery, type ReserveRadiusAddressDto } from './subnet.dto';

/** Addresses that are taken, one by one. */
@Injectable()
export class Addresses {
  constructor(
    private readonly db: Transactions,
    private readonly book: AddressBook,
  ) {}

  async list({ subnetId, accountId, use, ...filters }: AddressQuery): Promise<Page<RadiusAddressDto>> {
    const query = this.db.manager
      .createQueryBuilder(RadiusAddress, 'address')
      .leftJoin(RadiusAccount, 'account', 'account.id = address.accountId');
    for (const [name, value] of Object.entries({ subnetId, accountId, use }))
      if (value !== undefined) query.andWhere(`address.${name} = :${name}`, { [name]: value });
    ownPartnersOnly(query, 'account.partnerId');
    if (filters.q)
      query.andWhere('(address.address LIKE :q OR address.note LIKE :q OR account.username LIKE :q)', {
        q: contains(filters.q),
      });
    const { data, total } = await listRows(query, filters, {
      address: 'address.firstHex',
      takenAt: 'address.takenAt',
      use: 'address.use',
    });
    const names = await this.usernames(data.flatMap((row) => row.accountId ?? []));
    return {
      data: data.map((row) => RadiusAddressDto.from(row, names.get(row.accountId ?? 0) ?? null)),
      total,
    };
  }

  /** Keeps one back from customers. `radius-address.invalid` where it is taken. */
  reserve({ address, note }: ReserveRadiusAddressDto): Promise<RadiusAddressDto> {
    return this.db.run(async (tx) => RadiusAddressDto.from(await this.book.reserve(tx, address, note), null));
  }

  /** Gives one back that was kept. Those of accounts go with their accounts. */
  release(id: number): Promise<void> {
    return this.db.run(async (tx) => {
      const row = await tx.findOneBy(RadiusAddress, { id });
      if (!row) throw new DomainError('radius-address.not-found', { id });
      if (row.use !== 'reserved') throw new DomainError('radius-address.in-use', { id });
      await tx.remove(row);
    });
  }

  private async usernames(ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.manager.query<{ id: number; username: string }[]>(
      'SELECT id, username FROM radius_account WHERE id IN (?)',
      [ids],
    );
    return new Map(rows.map(({ id, username }) => [id, username]));
  }
}
