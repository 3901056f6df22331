import type { Address, Partner } from './partner';

type Typed = Partial<Partner>;

/**
 * What the form sends. Of a person it knows surname and first name, of firms and bodies the name alone: what it no longer
 * shows after a change of kind is emptied, and an empty name the API puts together itself. Addresses abroad have no province.
 */
export function partnerRequest(typed: Typed, previous?: Typed): Typed {
  return {
    ...typed,
    ...names(typed, previous),
    ...(typed.addresses ? { addresses: typed.addresses.map(postal) } : {}),
  };
}

function names({ kind }: Typed, previous: Typed | undefined): Typed {
  if (kind !== 'person') return { firstName: null, lastName: null };
  return previous?.kind === 'person' ? {} : { name: '' };
}

function postal(address: Address): Address {
  return address.country === 'IT' ? address : { ...address, province: null };
}
