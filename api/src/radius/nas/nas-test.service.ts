import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Transactions } from '../../platform/db/transactions.service';
import { encodeAttribute } from '../coa/attributes';
import { CoaGateway } from '../coa/coa.gateway';
import { RadiusClient } from '../packet/radius-client.gateway';
import { NasTestDto } from './nas.dto';
import { secretsOf } from './nases.service';
import { RadiusNas } from './radius-nas.entity';

/** Error-Cause of a NAS that knows no such session (RFC 5176 §3.6). */
const NO_SUCH_SESSION = 503;
const ACCT_SESSION_ID = 44;

/** Looks whether a NAS and the server can speak with each other. */
@Injectable()
export class NasTests {
  constructor(
    private readonly db: Transactions,
    private readonly client: RadiusClient,
    private readonly coa: CoaGateway,
  ) {}

  async run(id: number): Promise<NasTestDto> {
    const nas = await this.db.manager.findOneBy(RadiusNas, { id });
    if (!nas) throw new DomainError('radius-nas.not-found', { id });
    const [server, times, coa] = await Promise.all([this.server(), this.times(nas), this.askForNone(nas)]);
    return Object.assign(new NasTestDto(), { server, ...times, ...coa });
  }

  private async server(): Promise<boolean | null> {
    try {
      return await this.client.lives();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'radius-server.none') return null;
      throw error;
    }
  }

  private async times({ shortname, address }: RadiusNas): Promise<Record<string, string | null>> {
    const [row] = await this.db.manager.query<Record<'report' | 'login' | 'restart', Date | null>[]>(
      `SELECT (SELECT MAX(acctupdatetime) FROM radacct WHERE nasshortname = ? AND acctstoptime IS NULL) AS report,
              (SELECT MAX(authdate) FROM radpostauth WHERE nasipaddress = ? AND authdate > UTC_TIMESTAMP() - INTERVAL 7 DAY) AS login,
              (SELECT reloadtime FROM nasreload WHERE nasipaddress = ?) AS restart`,
      [shortname, address, address],
    );
    const text = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
    return {
      lastReportAt: text(row?.report),
      lastLoginAt: text(row?.login),
      lastRestartAt: text(row?.restart),
    };
  }

  /** A NAS that says it knows no such session has understood us: its port and secret are right. */
  private async askForNone(nas: RadiusNas): Promise<{ coa: string; coaError: number | null }> {
    if (nas.coaMode === 'none' || nas.address.includes('/')) return { coa: 'off', coaError: null };
    const { secret, coaSecret } = await secretsOf(this.db.manager, nas.id);
    const session = encodeAttribute(
      { vendor: null, number: ACCT_SESSION_ID, type: 'string' },
      `test-${randomUUID()}`,
    );
    const outcome = await this.coa.request(
      {
        nasId: nas.id,
        address: nas.address,
        port: nas.coaPort,
        secret: coaSecret ?? secret,
        sign: nas.coaSigned,
        perSecond: nas.packetsPerSecond,
      },
      { kind: 'disconnect', attributes: session ? [session] : [], urgent: true },
    );
    if (outcome.result === 'timeout') return { coa: 'silence', coaError: null };
    const ready = outcome.result === 'nak' && outcome.errorCause === NO_SUCH_SESSION;
    return { coa: ready ? 'ready' : 'refused', coaError: outcome.errorCause };
  }
}
