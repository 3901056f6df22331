import type { Language } from '../platform/pdf/format';
import { ADVANCES_ACCOUNT } from './advance';
import type { Explanation } from './explanation';
import type { AccountRule } from './sale-account';

type Rule = AccountRule | 'kept';

const RULES: Readonly<Record<Language, Readonly<Record<Rule, string>>>> = {
  it: {
    line: 'conto scelto per la riga',
    product: 'conto del prodotto',
    category: 'conto della categoria del prodotto',
    partner: 'conto proprio del cliente',
    tax: 'conto del codice IVA',
    company: 'conto predefinito dell’azienda',
    advance: 'acconto, dovuto al cliente finché il saldo non lo detrae',
    credited: 'conto della riga stornata',
    kept: 'conto registrato con la riga',
  },
  en: {
    line: 'account chosen for the line',
    product: "the product's own account",
    category: "the product category's account",
    partner: "the customer's own account",
    tax: "the tax code's account",
    company: "the company's usual account",
    advance: 'an advance, owed to the customer until the balance deducts it',
    credited: 'account of the credited line',
    kept: 'account kept with the line',
  },
};

const WORDS = {
  it: { account: 'Conto', instead: 'al posto di', by: 'per la posizione fiscale' },
  en: { account: 'Account', instead: 'instead of', by: 'by the fiscal position' },
} as const;

/** Why a line is booked on its account: Conto 3125: conto del prodotto, al posto di 3120 per la posizione fiscale «Intra-comunitario». */
export function accountWords(
  account: string,
  facts: Pick<Explanation, 'accountRule' | 'accountSwap'> | null,
  language: Language,
): string {
  const words = WORDS[language];
  const rule = facts?.accountRule ?? (account === ADVANCES_ACCOUNT ? 'advance' : 'kept');
  const swap = facts?.accountSwap;
  const instead = swap ? `, ${words.instead} ${swap.replaced} ${words.by} «${swap.position}»` : '';
  return `${words.account} ${account}: ${RULES[language][rule]}${instead}`;
}
