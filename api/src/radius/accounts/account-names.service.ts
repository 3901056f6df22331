import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { RadiusSetting } from '../access/radius-setting.entity';
import { newPassword } from './password';
import { freeUsername, usernameFrom, type NameFacts } from './username';

/** Names and passwords for new accounts. */
@Injectable()
export class AccountNames {
  /** A name that is nobody's, by the company's pattern. */
  async suggest(tx: EntityManager, partnerId: number, contractId: number | null): Promise<string> {
    const [facts] = await tx.query<Omit<NameFacts, 'partnerId'>[]>(
      `SELECT IF(p.kind = 'person', CONCAT_WS(' ', p.first_name, p.last_name), p.name) AS partnerName, c.code AS contractCode
         FROM partner p LEFT JOIN contract c ON c.id = ? WHERE p.id = ?`,
      [contractId, partnerId],
    );
    if (!facts) throw new DomainError('partner.not-found', { id: partnerId });
    const { usernamePattern } = await tx.findOneByOrFail(RadiusSetting, { id: 1 });
    return this.free(tx, usernameFrom(usernamePattern, { partnerId, ...facts }));
  }

  /** The name itself, or with the first number that makes it nobody's. */
  async free(tx: EntityManager, wanted: string): Promise<string> {
    const [local = '', realm] = wanted.replace(/-\d{1,4}(?=@|$)/, '').split('@');
    const escaped = local.slice(0, 50).replace(/[\\%_]/g, '\\$&');
    const rows = await tx.query<{ username: string }[]>(
      'SELECT username FROM radius_account WHERE username LIKE ? OR username = ?',
      [`${escaped}%${realm === undefined ? '' : `@${realm}`}`, wanted],
    );
    const taken = new Set(rows.map(({ username }) => username));
    return freeUsername(wanted, (name) => taken.has(name));
  }

  password(): string {
    return newPassword((limit) => randomInt(limit));
  }
}
