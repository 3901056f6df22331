export const VAT_CADENCES = ['monthly', 'quarterly'] as const;
/** How often VAT is settled; quarterly by option, with interest. */
export type VatCadence = (typeof VAT_CADENCES)[number];
