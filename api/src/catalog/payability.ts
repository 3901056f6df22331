export const PAYABILITIES = ['I', 'D', 'S'] as const;
/** When the VAT is owed: at once, when collected, or by the public body that pays (split payment). FatturaPA EsigibilitaIVA. */
export type Payability = (typeof PAYABILITIES)[number];
