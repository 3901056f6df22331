import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import type { ReceivedFileQuery } from './received-file.dto';
import { ReceivedFile } from './received-file.entity';

const SORTS = { receivedAt: 'file.receivedAt', name: 'file.name', state: 'file.state' };

/** Whose bill a file became. What became nobody's yet is for those alone who see all partners. */
const PARTNER = '(SELECT bill.partner_id FROM bill WHERE bill.id = file.billId)';

/** Reads what came from suppliers; the record rule of the reader applies. */
@Injectable()
export class ReceivedFiles {
  constructor(private readonly db: Transactions) {}

  list(query: ReceivedFileQuery): Promise<Page<ReceivedFile>> {
    const files = this.db.manager.createQueryBuilder(ReceivedFile, 'file');
    if (query.state) files.andWhere('file.state = :state', { state: query.state });
    if (query.q) files.andWhere('file.name LIKE :q', { q: contains(query.q) });
    ownPartnersOnly(files, PARTNER);
    return listRows(files, query, SORTS);
  }

  /** `received-file.not-found` if there is none. */
  async one(id: number): Promise<ReceivedFile> {
    const query = this.db.manager.createQueryBuilder(ReceivedFile, 'file').where('file.id = :id', { id });
    ownPartnersOnly(query, PARTNER);
    const file = await query.getOne();
    if (!file) throw new DomainError('received-file.not-found', { id });
    return file;
  }

  /** Some of them, in the order of their ids. */
  many(ids: readonly number[]): Promise<ReceivedFile[]> {
    return this.db.manager
      .createQueryBuilder(ReceivedFile, 'file')
      .where('file.id IN (:...ids)', { ids: [0, ...ids] })
      .orderBy('file.id')
      .getMany();
  }
}
