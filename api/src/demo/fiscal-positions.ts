import type { FiscalRule, Supply } from '../partners/fiscal-position-facts';
import type { FiscalPosition } from '../partners/fiscal-position.entity';

interface NamedSwap {
  readonly from: string;
  readonly supply: Supply;
  readonly to: string;
}

/** A fiscal position that names tax codes by their code. */
type NamedPosition = Omit<FiscalPosition, 'id' | 'version' | 'taxes'> & {
  readonly taxes: readonly NamedSwap[];
};

const RATES = ['22v', '10v', '4v'] as const;
const ANYBODY: FiscalRule = { area: 'any', country: null, partnerKind: null, vat: 'any' };

const all = (to: string, supply: Supply = 'any'): NamedSwap[] => RATES.map((from) => ({ from, supply, to }));

function position(
  sequence: number,
  [code, name]: readonly [string, string],
  rule: Partial<FiscalRule> | null,
  taxes: readonly NamedSwap[],
): NamedPosition {
  const open = { startsOn: null, endsOn: null, accounts: [], active: true };
  return { code, name, sequence, automatic: rule !== null, ...ANYBODY, ...rule, ...open, taxes };
}

/**
 * The positions that a company begins with. Those without a rule are given by hand. Services to firms abroad are outside the VAT
 * (art. 7-ter), goods are not taxable (art. 41 DL 331/93, art. 8); consumers in the EU pay ours.
 */
export function fiscalPositions(): NamedPosition[] {
  const split = RATES.map((from): NamedSwap => ({ from, supply: 'any', to: `${from}sp` }));
  return [
    position(10, ['PA', 'Scissione dei pagamenti'], { country: 'IT', partnerKind: 'public-body' }, split),
    position(20, ['IT', 'Nazionale'], { country: 'IT' }, []),
    position(30, ['UE', 'Intra-comunitario'], { area: 'EU', vat: 'vies' }, [
      ...all('00eu', 'goods'),
      ...all('00n21v', 'service'),
    ]),
    position(40, ['UE-B2C', 'Privati UE'], { area: 'EU' }, []),
    position(50, ['EXTRA-UE', 'Extra-UE'], { area: 'extra-EU', vat: 'number' }, [
      ...all('00ex', 'goods'),
      ...all('00n21v', 'service'),
    ]),
    position(60, ['RC', 'Inversione contabile, subappalto edile'], null, all('0rc_n63')),
    position(70, ['ESENTE', 'Esente art. 10'], null, all('00n4v')),
  ];
}
