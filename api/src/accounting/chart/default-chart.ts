import type { AccountType } from './account-type';

/** An account as the books start with it. */
export interface DefaultAccount {
  readonly code: string;
  readonly name: string;
  readonly type: AccountType;
}

const account = (code: string, name: string, type: AccountType): DefaultAccount => ({ code, name, type });

/**
 * The chart of accounts of an Italian ISP: four digits, 1 assets, 2 equity and liabilities, 3 revenue, 4 costs, 5 financial.
 * Codes follow the common Italian template where it has them; those of the trade (towers, CPE, wholesale) are ours.
 */
export const DEFAULT_ACCOUNTS: readonly DefaultAccount[] = [
  account('1106', 'Software e licenze', 'asset_non_current'),
  account('1116', 'F.do ammortamento software', 'asset_non_current'),
  account('1202', 'Impianti e macchinari (apparati rete)', 'asset_non_current'),
  account('1203', 'Tralicci e siti radio', 'asset_non_current'),
  account('1209', 'CPE in comodato presso clienti', 'asset_non_current'),
  account('1212', 'F.do ammortamento impianti e macchinari', 'asset_non_current'),
  account('1219', 'F.do ammortamento CPE in comodato', 'asset_non_current'),
  account('1404', 'Merci (router-antenne-telefoni)', 'asset_current'),
  account('1501', 'Crediti v/clienti', 'asset_receivable'),
  account('1503', 'Crediti v/clienti per ritenute da subire', 'asset_current'),
  account('1508', 'Crediti v/clienti incassi elettronici da regolare (PSP)', 'asset_receivable'),
  account('1509', 'Fatture da emettere', 'asset_current'),
  account('1510', 'Crediti insoluti (RID/SDD respinti)', 'asset_current'),
  account('1540', 'F.do svalutazione crediti', 'asset_current'),
  account('1601', 'IVA n/credito', 'asset_current'),
  account('1602', 'Acconto IVA', 'asset_current'),
  account('1605', 'Crediti per IVA', 'asset_current'),
  account('1606', 'IVA n/credito sospesa (esigibilità differita)', 'asset_current'),
  account('1609', 'Crediti per ritenute subite', 'asset_current'),
  account('1801', 'Banca c/c', 'asset_cash'),
  account('1802', 'SDD in incasso (transitorio)', 'asset_current'),
  account('1803', 'Stripe/PayPal/Nexi transitorio', 'asset_current'),
  account('1810', 'Cassa contanti', 'asset_cash'),
  account('1901', 'Ratei attivi', 'asset_current'),
  account('1902', 'Risconti attivi', 'asset_current'),
  account('2101', 'Patrimonio netto', 'equity'),
  account('2102', 'Utile (perdita) d’esercizio', 'equity'),
  account('2501', 'Debiti v/fornitori', 'liability_payable'),
  account('2520', 'Fatture da ricevere', 'liability_current'),
  account('2530', 'Clienti c/acconti (prepagato e crediti a scalare)', 'liability_current'),
  account('2601', 'IVA n/debito', 'liability_current'),
  account('2602', 'Debiti per ritenute da versare', 'liability_current'),
  account('2605', 'Erario c/IVA', 'liability_current'),
  account('2607', 'Erario c/imposta di bollo virtuale', 'liability_current'),
  account('2608', 'IVA a debito split payment (transitorio a saldo zero)', 'liability_current'),
  account('2609', 'IVA a debito sospesa (esigibilità differita)', 'liability_current'),
  account('2619', 'Debiti per cauzioni (depositi CPE)', 'liability_current'),
  account('2701', 'Ratei passivi', 'liability_current'),
  account('2702', 'Risconti passivi (canoni fatturati in anticipo)', 'liability_current'),
  account('2810', 'Liquidazione IVA (transitorio)', 'liability_current'),
  account('3101', 'Vendita merci (apparati)', 'income'),
  account('3103', 'Rimborsi spese di vendita (spese incasso-solleciti)', 'income'),
  account('3111', 'Ribassi e abbuoni passivi', 'income'),
  account('3120', 'Canoni internet FWA/FTTH', 'income'),
  account('3121', 'Canoni telefonia/VoIP', 'income'),
  account('3122', 'Traffico telefonico a consumo', 'income'),
  account('3123', 'Attivazioni e installazioni', 'income'),
  account('3124', 'Noleggio apparati', 'income'),
  account('3125', 'Hosting/domini/cloud', 'income'),
  account('3126', 'Penali e costi di disattivazione', 'income'),
  account('3210', 'Arrotondamenti attivi', 'income'),
  account('4120', 'Banda e transito IP (wholesale)', 'expense'),
  account('4121', 'Accessi wholesale FTTH/FTTC/VULA', 'expense'),
  account('4122', 'Terminazione e interconnessione voce', 'expense'),
  account('4200', 'Costi per servizi diversi', 'expense'),
  account('4202', 'Energia siti', 'expense'),
  account('4212', 'Provvigioni passive', 'expense'),
  account('4213', 'Spese di incasso', 'expense'),
  account('4301', 'Fitti passivi (siti e tralicci)', 'expense'),
  account('4401', 'Salari e stipendi', 'expense'),
  account('4602', 'Ammortamento impianti', 'expense'),
  account('4706', 'Svalutazione crediti', 'expense'),
  account('4901', 'Oneri fiscali diversi (contributi AGCOM/MIMIT-bolli a carico)', 'expense'),
  account('4905', 'Perdite su crediti', 'expense'),
  account('4910', 'Arrotondamenti passivi', 'expense'),
  account('5110', 'Interessi attivi v/clienti (mora)', 'income_other'),
  account('5202', 'Interessi passivi bancari', 'expense'),
  account('5204', 'Interessi su IVA trimestrale 1%', 'expense'),
  account('9101', 'Conto di risultato economico', 'off_balance'),
  account('9102', 'Bilancio di chiusura e di apertura', 'off_balance'),
];

/** The journals that postings are written in. */
export const DEFAULT_JOURNALS = [
  { code: 'VEN', name: 'Vendite', kind: 'sale' },
  { code: 'ACQ', name: 'Acquisti', kind: 'purchase' },
  { code: 'BAN', name: 'Banca', kind: 'bank' },
  { code: 'CAS', name: 'Cassa', kind: 'cash' },
  { code: 'MIS', name: 'Operazioni varie', kind: 'misc' },
] as const;

export type JournalCode = (typeof DEFAULT_JOURNALS)[number]['code'];
