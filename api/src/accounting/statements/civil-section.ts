import type { AccountType } from '../chart/account-type';

/** The three columns that the accounts of a company fall into. */
export type Statement = 'assets' | 'liabilities' | 'profit-and-loss';

/** Sections of the balance sheet (art. 2424 c.c.) and of the profit and loss (art. 2425 c.c.), in their order. */
export const CIVIL_SECTIONS = [
  { code: 'SP-B.I', statement: 'assets', name: 'B.I Immobilizzazioni immateriali' },
  { code: 'SP-B.II', statement: 'assets', name: 'B.II Immobilizzazioni materiali' },
  { code: 'SP-C.I', statement: 'assets', name: 'C.I Rimanenze' },
  { code: 'SP-C.II', statement: 'assets', name: 'C.II Crediti' },
  { code: 'SP-C.IV', statement: 'assets', name: 'C.IV Disponibilità liquide' },
  { code: 'SP-D.assets', statement: 'assets', name: 'D Ratei e risconti attivi' },
  { code: 'SP-A', statement: 'liabilities', name: 'A Patrimonio netto' },
  { code: 'SP-D', statement: 'liabilities', name: 'D Debiti' },
  { code: 'SP-E', statement: 'liabilities', name: 'E Ratei e risconti passivi' },
  { code: 'CE-A.1', statement: 'profit-and-loss', name: 'A.1 Ricavi delle vendite e delle prestazioni' },
  { code: 'CE-A.5', statement: 'profit-and-loss', name: 'A.5 Altri ricavi e proventi' },
  { code: 'CE-B.7', statement: 'profit-and-loss', name: 'B.7 Costi per servizi' },
  { code: 'CE-B.8', statement: 'profit-and-loss', name: 'B.8 Costi per godimento di beni di terzi' },
  { code: 'CE-B.9', statement: 'profit-and-loss', name: 'B.9 Costi per il personale' },
  { code: 'CE-B.10', statement: 'profit-and-loss', name: 'B.10 Ammortamenti e svalutazioni' },
  { code: 'CE-B.14', statement: 'profit-and-loss', name: 'B.14 Oneri diversi di gestione' },
  { code: 'CE-C', statement: 'profit-and-loss', name: 'C Proventi e oneri finanziari' },
] as const satisfies readonly { code: string; statement: Statement; name: string }[];

export type CivilSection = (typeof CIVIL_SECTIONS)[number];
type SectionCode = CivilSection['code'];

/** Where an account of a type stands if its code says nothing; accounts off the balance sheet stand nowhere. */
const BY_TYPE: Readonly<Record<AccountType, SectionCode | null>> = {
  asset_non_current: 'SP-B.II',
  asset_receivable: 'SP-C.II',
  asset_current: 'SP-C.II',
  asset_cash: 'SP-C.IV',
  equity: 'SP-A',
  liability_payable: 'SP-D',
  liability_current: 'SP-D',
  income: 'CE-A.1',
  income_other: 'CE-A.5',
  expense: 'CE-B.14',
  off_balance: null,
};

/** Beginnings of codes in the chart that the product brings along. */
const BY_CODE: Readonly<Record<string, SectionCode>> = {
  ...{ '11': 'SP-B.I', '12': 'SP-B.II', '14': 'SP-C.I', '18': 'SP-C.IV', '19': 'SP-D.assets' },
  ...{ '27': 'SP-E', '3103': 'CE-A.5', '3126': 'CE-A.5', '32': 'CE-A.5' },
  ...{ '41': 'CE-B.7', '42': 'CE-B.7', '43': 'CE-B.8', '44': 'CE-B.9', '46': 'CE-B.10', '47': 'CE-B.10' },
  ...{ '51': 'CE-C', '52': 'CE-C' },
};

const SECTIONS = new Map<string, CivilSection>(CIVIL_SECTIONS.map((section) => [section.code, section]));

/**
 * Where an account stands in the statements: the type decides the statement, the beginning of the code the section in it, the
 * longest that fits. Null for accounts off the balance sheet.
 */
export function civilSection(code: string, type: AccountType): CivilSection | null {
  const usual = SECTIONS.get(BY_TYPE[type] ?? '');
  if (!usual) return null;
  for (let length = code.length; length > 0; length--) {
    const section = SECTIONS.get(BY_CODE[code.slice(0, length)] ?? '');
    if (section?.statement === usual.statement) return section;
  }
  return usual;
}
