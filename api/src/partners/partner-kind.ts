export const PARTNER_KINDS = ['person', 'company', 'public-body'] as const;
/** What a partner is in law: it decides names, fiscal ids and the e-invoice's format. */
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const LANGUAGES = ['it', 'en'] as const;
/** Language of documents and messages. */
export type Language = (typeof LANGUAGES)[number];

export const ADDRESS_KINDS = ['legal', 'billing', 'shipping', 'site'] as const;
/** What an address is for; every customer has a legal one, since every invoice prints it. */
export type AddressKind = (typeof ADDRESS_KINDS)[number];
