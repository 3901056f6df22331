import type { CivilDate } from '@ponte/shared/calendar';
import type { FieldFault } from '@ponte/shared/domain-error';
import { isEuCountry } from '@ponte/shared/vat-number';
import type { ProductKind } from '../catalog/product-kind';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type {
  AccountSwap,
  FiscalPartner,
  FiscalPositionFacts,
  FiscalRule,
  Supply,
  TaxSwap,
} from './fiscal-position-facts';

/**
 * A partner's position on a day: the one given by hand, else the first automatic one whose rule the partner meets. `positions`
 * are those in use, in their order. Null where the usual taxes apply.
 */
export function fiscalPosition(
  partner: FiscalPartner,
  positions: readonly FiscalPositionFacts[],
  day: CivilDate,
): FiscalPositionFacts | null {
  const valid = positions.filter(
    ({ startsOn, endsOn }) => (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn),
  );
  const given = valid.find(({ id }) => id === partner.positionId);
  return given ?? valid.find((position) => position.automatic && meets(partner, position, day)) ?? null;
}

function meets(partner: FiscalPartner, rule: FiscalRule, day: CivilDate): boolean {
  const { country } = partner;
  if (rule.country !== null && rule.country !== country) return false;
  if (rule.partnerKind !== null && rule.partnerKind !== partner.kind) return false;
  if (rule.area !== 'any' && (country === 'IT' || isEuCountry(country) !== (rule.area === 'EU')))
    return false;
  if (rule.vat === 'any') return true;
  if (partner.vatNumber === null) return false;
  return rule.vat === 'number' || (partner.viesValidOn !== null && partner.viesValidOn <= day);
}

/** The tax code that a position puts in place of another; null where it leaves it as it is. Something without a product is a service. */
export function swappedTax(
  position: FiscalPositionFacts | null,
  taxCodeId: number,
  kind: ProductKind | null,
): TaxCodeFacts | null {
  if (position === null) return null;
  const supply: Supply = kind === 'goods' ? 'goods' : 'service';
  const swap = position.taxes.find(
    (tax) => tax.from === taxCodeId && (tax.supply === 'any' || tax.supply === supply),
  );
  return swap?.to ?? null;
}

/** The account that a position puts in place of another, or the same. */
export function swappedAccount(position: FiscalPositionFacts | null, account: string): string {
  return position?.accounts.find(({ from }) => from === account)?.to ?? account;
}

interface WrittenPosition {
  readonly area: FiscalRule['area'];
  readonly country: string | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly taxes: readonly TaxSwap[];
  readonly accounts: readonly AccountSwap[];
}

/** What makes a position contradict itself: days, a country outside its area, two answers for one tax code or account. */
export function fiscalPositionFaults(position: WrittenPosition): FieldFault[] {
  const { area, country, startsOn, endsOn, taxes, accounts } = position;
  const faults: FieldFault[] = [];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    faults.push({ field: 'endsOn', code: 'fiscal-position.ends-before-start' });
  if (area !== 'any' && country !== null && (country === 'IT' || isEuCountry(country) !== (area === 'EU')))
    faults.push({ field: 'country', code: 'fiscal-position.country-elsewhere' });
  taxes.forEach((tax, index) => {
    const twice = taxes.slice(0, index).some((earlier) => earlier.from === tax.from && overlap(earlier, tax));
    if (twice) faults.push({ field: `taxes.${index}.from`, code: 'fiscal-position.mapped-twice' });
  });
  accounts.forEach(({ from }, index) => {
    if (accounts.slice(0, index).some((earlier) => earlier.from === from))
      faults.push({ field: `accounts.${index}.from`, code: 'fiscal-position.mapped-twice' });
  });
  return faults;
}

function overlap(a: TaxSwap, b: TaxSwap): boolean {
  return a.supply === 'any' || b.supply === 'any' || a.supply === b.supply;
}
