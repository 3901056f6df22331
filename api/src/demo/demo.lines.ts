import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { Clock } from '../platform/clock.service';
import { insertMany, type Row } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import { AccessStates } from '../radius/access/access-states.service';
import { RadiusAccount } from '../radius/accounts/radius-account.entity';
import { freeUsername } from '../radius/accounts/username';
import { rangeOf } from '../radius/addresses/address-range';
import { RadiusAddress } from '../radius/addresses/radius-address.entity';
import { Subnets } from '../radius/addresses/subnets.service';
import type { AddressUse } from '../radius/addresses/subnet-purpose';
import { lineLogin, type InternetLine, type LineLogin, type PlacedPoint } from './network/demo-account';
import { SERVICES } from './network/demo-services';

interface LineRow extends Omit<InternetLine, 'inDefault' | 'publicBody' | 'staticIp'> {
  readonly serviceId: number;
  readonly startsOn: CivilDate;
  readonly inDefault: string;
  readonly publicBody: string;
  readonly staticIp: string;
}

interface SubnetIds {
  readonly statics: number;
  readonly delegated: number;
}

interface Login extends LineLogin {
  readonly line: LineRow;
  readonly framedIp: string | null;
  readonly delegatedIpv6Prefix: string | null;
}

/** One login for the internet line of each contract that has ever run, as its contract has it today. */
@Injectable()
export class DemoLines {
  constructor(
    private readonly db: Transactions,
    private readonly subnets: Subnets,
    private readonly states: AccessStates,
    private readonly clock: Clock,
  ) {}

  async write(points: readonly PlacedPoint[], subnets: SubnetIds, today: CivilDate): Promise<void> {
    const logins = await this.logins(await this.lines(today), points, subnets, today);
    const ids = await this.db.run(async (tx) => {
      const accountIds = await insertMany(tx, RadiusAccount, this.accounts(logins));
      await insertMany(tx, RadiusAddress, this.addresses(logins, accountIds, subnets));
      return accountIds;
    });
    await this.states.recomputeMany(ids, { source: 'contract' });
    for (const sql of DATES) await this.db.manager.query(sql);
  }

  private async logins(
    lines: readonly LineRow[],
    points: readonly PlacedPoint[],
    subnets: SubnetIds,
    today: CivilDate,
  ): Promise<Login[]> {
    const media = new Map(SERVICES.map(({ product, medium }) => [product, medium]));
    const logins = lines.map((line) => ({
      line,
      ...lineLogin(told(line), media.get(line.product) ?? 'radio', points, today),
    }));
    const wanting = logins.map(({ line }) => Number(line.staticIp) === 1);
    const statics = await this.free(subnets.statics, wanting);
    const prefixes = await this.free(
      subnets.delegated,
      logins.map(({ wantsPrefix }) => wantsPrefix),
    );
    const taken = new Set<string>();
    return logins.map((login, index) => {
      const username = freeUsername(login.username, (name) => taken.has(name));
      taken.add(username);
      const framedIp = statics[index] ?? null;
      return { ...login, username, framedIp, delegatedIpv6Prefix: prefixes[index] ?? null };
    });
  }

  /** The free addresses of a network, each in the place of a line that wants one. */
  private async free(subnetId: number, wanting: readonly boolean[]): Promise<(string | undefined)[]> {
    const free = await this.subnets.free(subnetId, wanting.filter(Boolean).length);
    return wanting.map((wants) => (wants ? free.shift() : undefined));
  }

  private accounts(logins: readonly Login[]): Row<RadiusAccount>[] {
    return logins.map(({ line, whitelist, disabled, ...login }) => {
      const { username, password, nasId, accessPointId, macLock, framedIp, delegatedIpv6Prefix, note } =
        login;
      const { serviceId, partnerId, contractId, lineId, startsOn } = line;
      const createdAt = new Date(`${startsOn}T08:00:00Z`);
      return {
        ...{
          username,
          password,
          serviceId,
          partnerId,
          contractId,
          originLineId: lineId,
          nasId,
          accessPointId,
        },
        ...{ macLock, framedIp, delegatedIpv6Prefix, note, createdAt, accessChangedAt: createdAt },
        adminStatus: disabled ? 'disabled' : 'enabled',
        ...{ accessState: 'blocked', accessReason: 'new' },
        ...{ whitelist: whitelist !== null, whitelistUntil: whitelist?.until ?? null },
        whitelistNote: whitelist?.note ?? null,
      };
    });
  }

  private addresses(
    logins: readonly Login[],
    accountIds: readonly number[],
    { statics, delegated }: SubnetIds,
  ): Row<RadiusAddress>[] {
    const takenAt = this.clock.now();
    const entry = (
      address: string | null,
      use: AddressUse,
      subnetId: number,
      accountId: number,
    ): Row<RadiusAddress>[] => {
      const range = address === null ? null : rangeOf(address);
      if (address === null || !range) return [];
      const { firstHex, lastHex } = range;
      return [{ address, firstHex, lastHex, subnetId, accountId, use, note: null, takenAt }];
    };
    return logins.flatMap(({ framedIp, delegatedIpv6Prefix }, index) => {
      const accountId = accountIds[index] ?? 0;
      return [
        ...entry(framedIp, 'framed_ip', statics, accountId),
        ...entry(delegatedIpv6Prefix, 'delegated_ipv6_prefix', delegated, accountId),
      ];
    });
  }

  /** First lines of chains whose product of today has a service. */
  private lines(today: CivilDate): Promise<LineRow[]> {
    return this.db.manager.query<LineRow[]>(
      `SELECT o.id AS lineId, c.id AS contractId, c.code AS contractCode, c.partner_id AS partnerId, p.name AS partnerName,
              d.code AS product, v.service_id AS serviceId, s.town, c.status, c.starts_on AS startsOn,
              COALESCE(c.suspension_cause = 'default', 0) AS inDefault,
              EXISTS (SELECT 1 FROM partner_tag g JOIN tag t ON t.id = g.tag_id
                       WHERE g.partner_id = p.id AND t.name = 'ente pubblico') AS publicBody,
              EXISTS (SELECT 1 FROM contract_line i JOIN product k ON k.id = i.product_id
                       WHERE i.contract_id = c.id AND k.code = 'IPSTATICO') AS staticIp
         FROM contract c JOIN partner p ON p.id = c.partner_id LEFT JOIN address s ON s.id = c.site_address_id
         JOIN contract_line o ON o.contract_id = c.id AND o.origin_line_id IS NULL
         JOIN contract_line n ON n.id = (SELECT x.id FROM contract_line x
                WHERE x.contract_id = c.id AND (x.id = o.id OR x.origin_line_id = o.id) AND x.starts_on <= ?
                ORDER BY x.starts_on DESC, x.id DESC LIMIT 1)
         JOIN product d ON d.id = n.product_id JOIN radius_product_service v ON v.product_id = d.id
        WHERE c.status NOT IN ('draft', 'proposal', 'accepted', 'refused', 'expired') ORDER BY o.id`,
      [today],
    );
  }
}

function told({ inDefault, publicBody, staticIp, ...line }: LineRow): InternetLine {
  const yes = (value: string): boolean => Number(value) === 1;
  return { ...line, inDefault: yes(inDefault), publicBody: yes(publicBody), staticIp: yes(staticIp) };
}

/** Accounts came to where they stand when their contracts did, not when the demo was written. */
const SINCE = `COALESCE((SELECT MAX(e.effective_on) FROM contract_event e JOIN contract c ON c.id = e.contract_id
  WHERE e.contract_id = a.contract_id AND e.to_status = c.status AND c.status <> 'active'), a.created_at)`;
const DATES = [
  `UPDATE radius_account a SET a.access_changed_at = ${SINCE}`,
  `UPDATE radius_address d LEFT JOIN radius_account a ON a.id = d.account_id
      SET d.taken_at = COALESCE(a.created_at, (SELECT MIN(first.created_at) FROM radius_account first))`,
  'UPDATE radius_access_log g JOIN radius_account a ON a.id = g.account_id SET g.at = a.access_changed_at',
];
