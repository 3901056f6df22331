/** Invoices to print: of 20, seventeen are of one to five lines, two need a second page and one a third. */

const TOWNS = ['Cuneo', 'Alba', 'Mondovì', 'Saluzzo', 'Fossano', 'Bra', 'Savigliano', 'Ceva'];
const NAMES = [
  'Rossi',
  'Bertòla',
  'Ferrero',
  'Giordano',
  'Dalmasso',
  'Peano',
  'Quaglia',
  'Zorzi',
  'Kuhn',
  'Jovine',
];
const SERVICES = [
  'Canone Fibra 1000 Casa',
  'Noleggio router Wi-Fi 6',
  'Canone Radio 100 Azienda',
  'Indirizzo IP statico',
  'Linea VoIP con numero',
];

const company = {
  name: 'Valdora Telecom S.r.l.',
  logo: null,
  address: {
    street: 'Via dei Mulini',
    houseNumber: '14',
    zip: '10125',
    town: 'Torino',
    province: 'TO',
    country: 'IT',
  },
  vatNumber: '01234567897',
  fiscalCode: '01234567897',
  rea: 'TO-1234567',
  shareCapital: '50000',
  soleShareholder: false,
  inLiquidation: false,
  pec: 'valdora@pec.example',
  email: 'clienti@valdora.example',
  phone: '011 555 0100',
  website: 'www.valdora.example',
};

/** `count` invoices as `invoiceDocument` takes them, the same each time. */
export function sampleInvoices(count) {
  return Array.from({ length: count }, (_, index) => invoice(index));
}

function invoice(index) {
  const lines = Array.from({ length: lineCount(index) }, (_, line) => invoiceLine(index, line));
  const cents = lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  const tax = Math.round(cents * 0.22);
  const due = euro(cents + tax);
  return {
    kind: 'invoice',
    title: 'TD01',
    proforma: null,
    number: `2026/${String(index + 1).padStart(5, '0')}`,
    issuedOn: '2026-11-24',
    company,
    customer: customer(index),
    credited: null,
    contracts: [`C-${10_000 + index}`],
    cig: null,
    cup: null,
    paymentTerm: '30 giorni data fattura',
    lines,
    taxGroups: [{ rate: '22', natura: null, payability: 'I', law: null, base: euro(cents), tax: euro(tax) }],
    instalments: [{ dueOn: '2026-12-24', amount: due, methodCode: 'MP05', methodName: 'Bonifico bancario' }],
    bank: { bank: 'Banca delle Valli, Torino', iban: 'IT60X0542811101000000123456', bic: 'BLVLITTT' },
    debitedIban: null,
    taxable: euro(cents),
    tax: euro(tax),
    total: due,
    payable: due,
    stampDuty: '0',
    notes: null,
  };
}

function lineCount(index) {
  if (index % 20 === 7) return 45;
  return index % 10 === 3 ? 20 : 1 + (index % 5);
}

function invoiceLine(index, line) {
  const amount = euro(990 + ((index * 37 + line * 211) % 9000));
  return {
    description: SERVICES[(index + line) % SERVICES.length],
    period: { from: '2026-11-01', to: '2026-12-01' },
    quantity: '1',
    unit: 'mese',
    unitPrice: amount,
    discountPercent: '0',
    discountAmount: '0',
    taxRate: '22',
    natura: null,
    amount,
  };
}

function customer(index) {
  return {
    name: `${NAMES[index % NAMES.length]} ${NAMES[(index * 7 + 3) % NAMES.length]} & C. S.n.c.`,
    address: {
      street: 'Corso Garibaldi',
      houseNumber: String(1 + (index % 180)),
      zip: String(12_000 + (index % 100)),
      town: TOWNS[index % TOWNS.length],
      province: 'CN',
      country: 'IT',
    },
    country: 'IT',
    vatNumber: '01234567897',
    fiscalCode: '01234567897',
    recipientCode: 'ABC1234',
    pec: null,
  };
}

function euro(cents) {
  return (cents / 100).toFixed(2);
}
