import type { WireType } from '../coa/attributes';

/** What a value of an attribute may be; those beyond the wire's own are strings of a form, or known to the server alone. */
export type AttributeType = WireType | 'rate-limit';

/** Where an attribute may stand: in the answer to a login, or as a condition of it. */
export type AttributeList = 'reply' | 'check';

export interface CatalogueAttribute {
  readonly name: string;
  readonly vendor: number | null;
  readonly number: number;
  readonly type: AttributeType;
  readonly lists: readonly AttributeList[];
  /** Words for some of the numbers. */
  readonly words?: readonly string[];
  readonly least?: number;
  /** May carry a tag, `Name:1` (RFC 2868 §3). */
  readonly tagged?: true;
}

type Row = readonly [name: string, vendor: number | null, number: number, type: AttributeType];

const REPLY: readonly Row[] = [
  ['Framed-IP-Netmask', null, 9, 'ipaddr'],
  ['Filter-Id', null, 11, 'string'],
  ['Reply-Message', null, 18, 'string'],
  ['Framed-Route', null, 22, 'string'],
  ['Class', null, 25, 'octets'],
  ['Session-Timeout', null, 27, 'integer'],
  ['Idle-Timeout', null, 28, 'integer'],
  ['Framed-Pool', null, 88, 'string'],
  ['Framed-Interface-Id', null, 96, 'ifid'],
  ['Framed-IPv6-Route', null, 99, 'string'],
  ['Framed-IPv6-Pool', null, 100, 'string'],
  ['Framed-IPv6-Address', null, 168, 'ipv6addr'],
  ['Delegated-IPv6-Prefix-Pool', null, 171, 'string'],
  ['Mikrotik-Recv-Limit', 14_988, 1, 'integer'],
  ['Mikrotik-Xmit-Limit', 14_988, 2, 'integer'],
  ['Mikrotik-Rate-Limit', 14_988, 8, 'rate-limit'],
  ['Mikrotik-Recv-Limit-Gigawords', 14_988, 14, 'integer'],
  ['Mikrotik-Xmit-Limit-Gigawords', 14_988, 15, 'integer'],
  ['Mikrotik-Total-Limit', 14_988, 17, 'integer'],
  ['Mikrotik-Total-Limit-Gigawords', 14_988, 18, 'integer'],
  ['Mikrotik-Address-List', 14_988, 19, 'string'],
  ['Mikrotik-Delegated-IPv6-Pool', 14_988, 22, 'string'],
  ['Cisco-AVPair', 9, 1, 'string'],
  ['ERX-Virtual-Router-Name', 4874, 1, 'string'],
  ['ERX-Ingress-Policy-Name', 4874, 10, 'string'],
  ['ERX-Egress-Policy-Name', 4874, 11, 'string'],
  ['ERX-Qos-Profile-Name', 4874, 26, 'string'],
  ['ERX-Service-Activate', 4874, 65, 'string'],
  ['ERX-IPv6-Delegated-Pool-Name', 4874, 161, 'string'],
  ['WISPr-Bandwidth-Min-Up', 14_122, 5, 'integer'],
  ['WISPr-Bandwidth-Min-Down', 14_122, 6, 'integer'],
  ['WISPr-Bandwidth-Max-Up', 14_122, 7, 'integer'],
  ['WISPr-Bandwidth-Max-Down', 14_122, 8, 'integer'],
  ['WISPr-Session-Terminate-Time', 14_122, 9, 'string'],
  ['Huawei-Input-Average-Rate', 2011, 2, 'integer'],
  ['Huawei-Input-Peak-Rate', 2011, 3, 'integer'],
  ['Huawei-Output-Average-Rate', 2011, 5, 'integer'],
  ['Huawei-Output-Peak-Rate', 2011, 6, 'integer'],
  ['Huawei-Qos-Profile-Name', 2011, 31, 'string'],
  ['Huawei-Domain-Name', 2011, 138, 'string'],
  ['Huawei-HTTP-Redirect-URL', 2011, 140, 'string'],
  ['Cambium-Walled-Garden-State', 17_713, 160, 'integer'],
];

const CHECK: readonly Row[] = [
  ['NAS-Identifier', null, 32, 'string'],
  ['NAS-Port-Id', null, 87, 'string'],
  ['Called-Station-Id', null, 30, 'string'],
  ['NAS-Port', null, 5, 'integer'],
];

const TAGGED = new Set(['ERX-Service-Activate']);

/** Both ways: asked of the login, or given. */
const BOTH: readonly CatalogueAttribute[] = [
  {
    ...{ name: 'Service-Type', vendor: null, number: 6, type: 'integer', lists: ['reply', 'check'] },
    words: ['Login-User', 'Framed-User', 'Administrative-User'],
  },
  {
    ...{ name: 'Framed-Protocol', vendor: null, number: 7, type: 'integer', lists: ['reply', 'check'] },
    words: ['PPP'],
  },
];

const listed = (rows: readonly Row[], list: AttributeList): CatalogueAttribute[] =>
  rows.map(([name, vendor, number, type]) => ({
    ...{ name, vendor, number, type, lists: [list] },
    ...(TAGGED.has(name) ? { tagged: true as const } : {}),
  }));

/**
 * The attributes that may be given or asked by hand (specs/radius/attributes.csv). What has a field of its own (addresses, the reporting
 * interval, the password) is not among them. One that is not here would make FreeRADIUS refuse every login that carries it.
 */
export const CATALOGUE: readonly CatalogueAttribute[] = [
  ...listed(REPLY, 'reply'),
  ...listed(CHECK, 'check'),
  ...BOTH,
].sort((one, other) => one.name.localeCompare(other.name));

const BY_NAME = new Map(CATALOGUE.map((attribute) => [attribute.name, attribute]));

/** An attribute by its name, with its tag where it may have one; null if it may not be used. */
export function attributeNamed(name: string): CatalogueAttribute | null {
  const [, plain = name, tag = ''] = /^(.+):(\d{1,2})$/.exec(name) ?? [];
  const found = BY_NAME.get(plain) ?? null;
  if (tag === '') return found;
  return found?.tagged && Number(tag) >= 1 && Number(tag) <= 31 ? found : null;
}
