import type { MATCH_FIELDS } from '../../radius/nas/nas-facts';

/** A mast's sector or the line terminal of a fibre exchange. */
export interface DemoPoint {
  readonly name: string;
  /** Town it stands in, by its name among the demo's towns. */
  readonly site: string;
  /** What its router says of its sessions: the PPPoE service of a sector, the VLAN of a terminal. */
  readonly match: string;
}

/** A router of the demo. It lives on the loopback, where the simulator plays it. */
export interface DemoNas {
  readonly name: string;
  readonly address: string;
  readonly site: string;
  readonly medium: 'radio' | 'fibre';
  readonly points: readonly DemoPoint[];
}

const point = (name: string, site: string, match: string): DemoPoint => ({ name, site, match });

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
      point('Colle San Marco settore nord', 'Ascoli Piceno', 'sanmarco-n'),
      point('Colle San Marco settore est', 'Folignano', 'sanmarco-e'),
      point('Torre acquedotto', 'Castel di Lama', 'lama-360'),
      point('Serbatoio di Offida', 'Offida', 'offida-360'),
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
      point('Paese Alto settore mare', 'San Benedetto del Tronto', 'paesealto-m'),
      point('Monte della Croce', 'Grottammare', 'croce-360'),
      point('Castello di Monteprandone', 'Monteprandone', 'prandone-360'),
      point('Colle di Ripatransone', 'Ripatransone', 'ripa-360'),
    ],
  },
  {
    ...{ name: 'BRAS Fermo', address: '127.10.0.3', site: 'Fermo', medium: 'radio' },
    points: [
      point('Girfalco settore nord', 'Fermo', 'girfalco-n'),
      point('Girfalco settore sud', 'Porto San Giorgio', 'girfalco-s'),
      point('Torre civica', "Sant'Elpidio a Mare", 'elpidio-360'),
    ],
  },
  {
    ...{ name: 'BRAS Val Vibrata', address: '127.10.0.4', site: 'Teramo', medium: 'radio' },
    points: [
      point('Fortezza di Civitella', 'Civitella del Tronto', 'civitella-360'),
      point("Sant'Egidio settore valle", "Sant'Egidio alla Vibrata", 'egidio-v'),
      point('Colle di Giulianova', 'Giulianova', 'giulianova-360'),
      point('Teramo Castello', 'Teramo', 'castello-360'),
    ],
  },
  {
    ...{ name: 'BRAS fibra Ascoli', address: '127.10.0.5', site: 'Ascoli Piceno', medium: 'fibre' },
    points: [
      point('OLT Ascoli centro', 'Ascoli Piceno', 'vlan1101'),
      point('OLT Spinetoli', 'Spinetoli', 'vlan1102'),
      point('OLT Teramo', 'Teramo', 'vlan1103'),
    ],
  },
  {
    ...{ name: 'BRAS fibra costa', address: '127.10.0.6', site: 'San Benedetto del Tronto', medium: 'fibre' },
    points: [
      point('OLT San Benedetto', 'San Benedetto del Tronto', 'vlan1201'),
      point('OLT Fermo', 'Fermo', 'vlan1202'),
      point('OLT Alba Adriatica', 'Alba Adriatica', 'vlan1203'),
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

/** Addresses of our own devices, kept back from customers. */
export const DEVICES = [
  { address: '10.20.0.10', note: 'Switch di Ascoli' },
  { address: '10.20.0.11', note: 'Switch di San Benedetto' },
  { address: '10.20.1.21', note: 'Ponte radio Colle San Marco - Offida' },
  { address: '10.20.1.22', note: 'Ponte radio Girfalco - Torre civica' },
  { address: '198.18.0.2', note: 'Server DNS' },
] as const;
