import type { AddressKind } from './partner-kind';

/** Which address a document prints, best first: the one it is to be billed at, the seat, any other. */
const PREFERENCE: readonly AddressKind[] = ['billing', 'legal', 'site', 'shipping'];

/** The address that documents print, or undefined where there is none; of several of a kind the oldest. */
export function documentAddress<T extends { readonly kind: AddressKind }>(
  addresses: readonly T[],
): T | undefined {
  for (const kind of PREFERENCE) {
    const address = addresses.find((candidate) => candidate.kind === kind);
    if (address) return address;
  }
  return undefined;
}
