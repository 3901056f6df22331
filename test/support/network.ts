import type { DeepPartial } from 'typeorm';
import { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import { RadiusService } from '../../api/src/radius/services/radius-service.entity';
import type { TestApp } from './app';
import { send, type Answer } from './freeradius';

const SECRET = 'nas-secret-1';

interface Login {
  readonly username?: string;
  readonly password?: string;
  readonly mac?: string | null;
}

/** Rows of the network written straight into the tables, for tests of the RADIUS server alone, and logins by a NAS. */
export class Network {
  private count = 0;
  private partnerId: number | null = null;

  constructor(
    private readonly app: TestApp,
    /** Where its NAS sends from. */
    readonly address = '127.88.0.1',
  ) {}

  service(values: DeepPartial<RadiusService> = {}): Promise<RadiusService> {
    return this.app.db.getRepository(RadiusService).save({
      name: `Servizio ${++this.count}`,
      downKbps: 100_000,
      upKbps: 10_000,
      rateLimit: '10M/100M',
      attributes: [
        { attribute: 'Mikrotik-Rate-Limit', value: '10M/100M', origin: 'template', position: 1 },
        { attribute: 'Framed-Pool', value: 'pool-clienti', origin: 'template', position: 2 },
      ],
      createdAt: new Date(),
      ...values,
    });
  }

  nas(values: DeepPartial<RadiusNas> = {}): Promise<RadiusNas> {
    const address = values.address ?? this.address;
    const hex = mapped(address);
    return this.app.db.getRepository(RadiusNas).save({
      name: 'BRAS Monte',
      address,
      firstHex: hex,
      lastHex: hex,
      shortname: `bras-${++this.count}`,
      secret: SECRET,
      ...values,
    });
  }

  /** `mario.rossi`, active, of a service and a partner made for it, unless told otherwise. */
  async account(values: DeepPartial<RadiusAccount> = {}): Promise<RadiusAccount> {
    this.partnerId ??= (await this.app.given.partner()).id;
    return this.app.db.getRepository(RadiusAccount).save({
      username: 'mario.rossi',
      password: 'Segreta!1',
      serviceId: values.serviceId ?? (await this.service()).id,
      partnerId: this.partnerId,
      accessState: 'active',
      accessReason: 'in-force',
      accessChangedAt: new Date(),
      createdAt: new Date(),
      ...values,
    });
  }

  async set(id: number, values: DeepPartial<RadiusAccount>): Promise<void> {
    await this.app.db.getRepository(RadiusAccount).update(id, values);
  }

  pap({ username = 'mario.rossi', password = 'Segreta!1', mac = null }: Login = {}): Promise<Answer> {
    return this.send('auth', [['User-Name', username], ['User-Password', password], ...from(mac)]);
  }

  chap({ username = 'mario.rossi', password = 'Segreta!1', mac = null }: Login = {}): Promise<Answer> {
    return this.send('auth', [['User-Name', username], ['CHAP-Password', password], ...from(mac)]);
  }

  send(
    kind: 'auth' | 'acct',
    attributes: readonly (readonly [string, string | number])[] | string,
    { secret = SECRET, seconds = 2, address = this.address } = {},
  ): Promise<Answer> {
    const packet =
      typeof attributes === 'string'
        ? attributes
        : attributes.map(([name, value]) => `${name} = ${quoted(value)}`).join('\n');
    return send(kind, packet, { to: this.app.radius, secret, from: address, seconds });
  }
}

const from = (mac: string | null): [string, string][] => (mac === null ? [] : [['Calling-Station-Id', mac]]);

function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

/** A dotted address as the registry sorts it. */
function mapped(address: string): string {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return `00000000000000000000FFFF${bytes.join('').toUpperCase()}`;
}
