import type { MATCH_FIELDS } from '../../radius/nas/nas-facts';

/** A mast's sector or the line terminal of a fibre exchange. */
export interface DemoPoint {
  readonly name: string;
  /** Town it stands in, by its name among the demo's towns. */
  readonly site: string;
  /** What its router says of its sessions: the PPPoE service of a sector, the VLAN of a terminal. */
  readonly match: string;
  readonly coordinates: string;
}

/** A router of the demo. It lives on the loopback, where the simulator plays it. */
export interface DemoNas {
  readonly name: string;
  readonly address: string;
  readonly site: string;
  readonly medium: 'radio' | 'fibre';
  readonly points: readonly DemoPoint[];
}

const point = (name: string, site: string, match: string, coordinates: string): DemoPoint => ({
  ...{ name, site, match, coordinates },
});

/** Where a router says on what its sessions hang. */
export const TOLD_BY: Readonly<Record<DemoNas['medium'], (typeof MATCH_FIELDS)[number]>> = {
  radio: 'called_station_id',
  fibre: 'nas_port_id',
};

/** Four routers of masts and two of fibre exchanges, over the demo's towns. */
export const NASES: readonly DemoNas[] = [
  {
    ...{ name: 'BRAS Ascoli', address: '127.10.0.1', site: 'Ascoli Piceno', medium: 'radio' },
    points: [
      point('Colle San Marco settore nord', 'Ascoli Piceno', 'sanmarco-n', '42.8270, 13.5820'),
      point('Colle San Marco settore est', 'Folignano', 'sanmarco-e', '42.8265, 13.5835'),
      point('Torre acquedotto', 'Castel di Lama', 'lama-360', '42.8690, 13.7080'),
      point('Serbatoio di Offida', 'Offida', 'offida-360', '42.9360, 13.6980'),
    ],
  },
  {
    ...{
      name: 'BRAS San Benedetto',
      address: '127.10.0.2',
      site: 'San Benedetto del Tronto',
      medium: 'radio',
    },
    points: [
      point('Paese Alto settore mare', 'San Benedetto del Tronto', 'paesealto-m', '42.9440, 13.8790'),
      point('Monte della Croce', 'Grottammare', 'croce-360', '42.9880, 13.8630'),
      point('Castello di Monteprandone', 'Monteprandone', 'prandone-360', '42.9210, 13.8360'),
      point('Colle di Ripatransone', 'Ripatransone', 'ripa-360', '43.0000, 13.7620'),
    ],
  },
  {
    ...{ name: 'BRAS Fermo', address: '127.10.0.3', site: 'Fermo', medium: 'radio' },
    points: [
      point('Girfalco settore nord', 'Fermo', 'girfalco-n', '43.1622, 13.7160'),
      point('Girfalco settore sud', 'Porto San Giorgio', 'girfalco-s', '43.1618, 13.7160'),
      point('Torre civica', "Sant'Elpidio a Mare", 'elpidio-360', '43.2290, 13.6860'),
    ],
  },
  {
    ...{ name: 'BRAS Val Vibrata', address: '127.10.0.4', site: 'Teramo', medium: 'radio' },
    points: [
      point('Fortezza di Civitella', 'Civitella del Tronto', 'civitella-360', '42.7720, 13.6670'),
      point("Sant'Egidio settore valle", "Sant'Egidio alla Vibrata", 'egidio-v', '42.8260, 13.7160'),
      point('Colle di Giulianova', 'Giulianova', 'giulianova-360', '42.7520, 13.9570'),
      point('Teramo Castello', 'Teramo', 'castello-360', '42.6590, 13.7040'),
    ],
  },
  {
    ...{ name: 'BRAS fibra Ascoli', address: '127.10.0.5', site: 'Ascoli Piceno', medium: 'fibre' },
    points: [
      point('OLT Ascoli centro', 'Ascoli Piceno', 'vlan1101', '42.8540, 13.5750'),
      point('OLT Spinetoli', 'Spinetoli', 'vlan1102', '42.8880, 13.7730'),
      point('OLT Teramo', 'Teramo', 'vlan1103', '42.6610, 13.6990'),
    ],
  },
  {
    ...{ name: 'BRAS fibra costa', address: '127.10.0.6', site: 'San Benedetto del Tronto', medium: 'fibre' },
    points: [
      point('OLT San Benedetto', 'San Benedetto del Tronto', 'vlan1201', '42.9520, 13.8770'),
      point('OLT Fermo', 'Fermo', 'vlan1202', '43.1600, 13.7180'),
      point('OLT Alba Adriatica', 'Alba Adriatica', 'vlan1203', '42.8290, 13.9260'),
    ],
  },
];

/** Pools as the routers know them. */
export const POOLS = [
  { name: 'pool-clienti', purpose: 'customers', note: 'Indirizzi privati dietro CGNAT' },
  { name: 'pool-morosi', purpose: 'walled', note: 'Giardino recintato' },
] as const;

/** Networks; those of customers are of the ranges for benchmarks and documentation, which are nobody's (RFC 2544, RFC 3849). */
export const SUBNETS = {
  statics: { name: 'Statici clienti', cidr: '198.18.0.0/20', purpose: 'static', gateway: '198.18.0.1' },
  delegated: { name: 'Prefissi IPv6 delegati', cidr: '2001:db8:4000::/40', purpose: 'delegated' },
  customers: { name: 'CGNAT clienti', cidr: '100.64.0.0/16', purpose: 'pool' },
  walled: { name: 'Morosi', cidr: '10.255.0.0/22', purpose: 'pool' },
  devices: { name: 'Apparati e ponti radio', cidr: '10.20.0.0/22', purpose: 'infrastructure' },
} as const;

/** Each customer's private address has 2,016 ports of a public one: 32 to an address. */
export const CGNAT = {
  ...{ privateCidr: '100.64.0.0/16', publicCidr: '198.18.240.0/21', portsEach: 2016 },
  validFrom: '2025-01-01T00:00:00Z',
};

/** Addresses of our own devices, kept back from customers. */
export const DEVICES = [
  { address: '10.20.0.10', note: 'Switch di Ascoli' },
  { address: '10.20.0.11', note: 'Switch di San Benedetto' },
  { address: '10.20.1.21', note: 'Ponte radio Colle San Marco - Offida' },
  { address: '10.20.1.22', note: 'Ponte radio Girfalco - Torre civica' },
  { address: '198.18.0.2', note: 'Server DNS' },
] as const;
