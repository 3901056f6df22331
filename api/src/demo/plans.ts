import { decimal } from '@ponte/shared/money';
import type { DemoCategory, DemoPriceList, DemoProduct, DemoProductKind } from './demo-types';

const INTERNET = 'Canoni internet';
const VOICE = 'Canoni telefonia';
const TRAFFIC = 'Traffico telefonico';
const WORKS = 'Attivazioni e installazioni';
const RENTAL = 'Noleggio apparati';
const HOSTING = 'Hosting e domini';
const HARDWARE = 'Apparati';
const REFUNDS = 'Rimborsi spese';

/** Revenue accounts of the chart of accounts, 3120 to 3125 for services. */
export const CATEGORIES: readonly DemoCategory[] = [
  { name: INTERNET, revenueAccount: '3120' },
  { name: VOICE, revenueAccount: '3121' },
  { name: TRAFFIC, revenueAccount: '3122' },
  { name: WORKS, revenueAccount: '3123' },
  { name: RENTAL, revenueAccount: '3124' },
  { name: HOSTING, revenueAccount: '3125' },
  { name: HARDWARE, revenueAccount: '3101' },
  { name: REFUNDS, revenueAccount: '3103' },
];

const of =
  (kind: DemoProductKind, unit: string) =>
  (code: string, name: string, category: string, unitPrice: string, taxCode = '22v'): DemoProduct => ({
    code,
    name,
    kind,
    category,
    taxCode,
    unitPrice,
    unit,
  });

const monthly = of('recurring', 'mese');
const once = of('activation', 'una tantum');
const added = of('accessory', 'mese');
const piece = of('goods', 'pz');

/** The twelve plans on sale. Families see round prices with tax, so the net has eight decimals: 20.40983607 is 24.90. */
export const PLANS: readonly DemoProduct[] = [
  monthly('FWA30', 'Internet FWA 30 Mega', INTERNET, '16.31147541'),
  monthly('FWA50', 'Internet FWA 50 Mega', INTERNET, '20.40983607'),
  monthly('FWA100', 'Internet FWA 100 Mega', INTERNET, '24.50819672'),
  monthly('FWA200', 'Internet FWA 200 Mega', INTERNET, '28.60655738'),
  monthly('FTTC100', 'Internet FTTC 100 Mega', INTERNET, '22.04918033'),
  monthly('FTTH1000', 'Internet fibra FTTH 1 Giga', INTERNET, '24.50819672'),
  monthly('FTTH2500', 'Internet fibra FTTH 2,5 Giga', INTERNET, '32.70491803'),
  monthly('BIZ100', 'Business simmetrica 100/100 con banda garantita', INTERNET, '89.00'),
  monthly('VOIP1', 'Linea telefonica VoIP', VOICE, '4.90'),
  added('IPSTATICO', 'Indirizzo IPv4 statico', INTERNET, '5.00'),
  added('ROUTER', 'Noleggio router Wi-Fi 6', RENTAL, '3.27868852'),
  monthly('LTEBACKUP', 'Linea di riserva LTE 50 GB', INTERNET, '14.90'),
];

/** What comes beside the plans. */
export const EXTRAS: readonly DemoProduct[] = [
  added('MINUTI1000', 'Pacchetto 1000 minuti nazionali', TRAFFIC, '9.90'),
  monthly('HOSTING', 'Dominio e spazio web 10 GB', HOSTING, '6.50'),
  once('ATTFWA', 'Attivazione e installazione antenna FWA', WORKS, '98.36065574'),
  once('ATTRETE', 'Attivazione linea FTTC/FTTH', WORKS, '40.97540984'),
  once('ATTBIZ', 'Attivazione e collaudo linea business', WORKS, '250.00'),
  once('PORTABILITA', 'Portabilità numero telefonico', WORKS, '10.00'),
  once('RECESSO', 'Recesso anticipato', WORKS, '60.00'),
  once('USCITA', 'Uscita tecnico', WORKS, '50.00'),
  once('CABLAGGIO', 'Punto rete aggiuntivo', WORKS, '35.00'),
  once('DIRITTI', 'Diritti di segreteria anticipati in nome e per conto', REFUNDS, '16.00', '00art15v'),
  piece('MESH', 'Ripetitore Wi-Fi mesh', HARDWARE, '57.37704918'),
  piece('TELEFONO', 'Telefono IP da tavolo', HARDWARE, '64.00'),
  piece('SWITCH8', 'Switch 8 porte PoE', HARDWARE, '119.00'),
];

const BY_CODE = new Map([...PLANS, ...EXTRAS].map((product) => [product.code, product]));

/** The product of that code; a code not on sale is a RangeError. */
export function productOf(code: string): DemoProduct {
  const product = BY_CODE.get(code);
  if (!product) throw new RangeError(`no product ${code}`);
  return product;
}

/** The activation that goes with an access plan; null for a plan that rides on another. */
export function activationOf(plan: string): string | null {
  if (plan.startsWith('FWA')) return 'ATTFWA';
  if (plan.startsWith('FTT')) return 'ATTRETE';
  return plan === 'BIZ100' ? 'ATTBIZ' : null;
}

const PRICES_FROM = '2024-01-01';

/** The list everybody has, and the resellers' at twenty per cent less (rounded to the cent). */
export const PRICE_LISTS: readonly DemoPriceList[] = [
  { code: 'BASE', name: 'Listino base', items: PLANS.map((plan) => item(plan, plan.unitPrice)) },
  {
    code: 'RIVENDITORI',
    name: 'Listino rivenditori',
    items: PLANS.map((plan) => item(plan, decimal(plan.unitPrice).times('0.8').toFixed(2))),
  },
];

/** Price of a product on a list (the product's own where the list is silent). */
export function priceOn(priceList: string | null, product: DemoProduct): string {
  const items = PRICE_LISTS.find((list) => list.code === priceList)?.items ?? [];
  return items.find((entry) => entry.product === product.code)?.unitPrice ?? product.unitPrice;
}

function item(product: DemoProduct, unitPrice: string): DemoPriceList['items'][number] {
  return { product: product.code, unitPrice, startsOn: PRICES_FROM };
}
