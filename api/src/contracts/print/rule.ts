import type { PartnerKind } from '../../partners/partner-kind';

/** For which contracts something is meant; null is for all. */
export interface Rule {
  readonly customerKind: PartnerKind | null;
  readonly categoryId: number | null;
  readonly productId?: number | null;
}

/** What a rule looks at. */
export interface RuleSubject {
  readonly customerKind: PartnerKind;
  /** Of the lines, in their order. */
  readonly products: readonly { readonly id: number; readonly categoryId: number }[];
}

/** True if all that the rule names is so. */
export function applies({ customerKind, categoryId, productId = null }: Rule, subject: RuleSubject): boolean {
  return (
    (customerKind === null || customerKind === subject.customerKind) &&
    (categoryId === null || subject.products.some((product) => product.categoryId === categoryId)) &&
    (productId === null || subject.products.some(({ id }) => id === productId))
  );
}

/** How particular a rule is: a product says more than a category, and that more than the kind of customer. */
export function particularity({ customerKind, categoryId, productId = null }: Rule): number {
  return (productId === null ? 0 : 4) + (categoryId === null ? 0 : 2) + (customerKind === null ? 0 : 1);
}

/** The most particular rule that applies; of equals the first. Undefined if none does. */
export function mostParticular<T extends Rule>(rules: readonly T[], subject: RuleSubject): T | undefined {
  return rules
    .filter((rule) => applies(rule, subject))
    .reduce<T | undefined>(
      (best, rule) => (best && particularity(best) >= particularity(rule) ? best : rule),
      undefined,
    );
}
