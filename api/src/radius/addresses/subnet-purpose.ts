/** What a network is for: given to customers by hand, by a pool, as prefixes, or our own devices'. */
export const SUBNET_PURPOSES = ['static', 'pool', 'delegated', 'infrastructure'] as const;
export type SubnetPurpose = (typeof SUBNET_PURPOSES)[number];

/** What an address or prefix that is taken is taken for. */
export const ADDRESS_USES = [
  'framed_ip',
  'framed_ipv6_prefix',
  'delegated_ipv6_prefix',
  'gateway',
  'reserved',
] as const;
export type AddressUse = (typeof ADDRESS_USES)[number];
