/** VAT regimes of a seller (FatturaPA 1.2.1.8), schema 1.2.3. There is no RF03. */
export const TAX_REGIME = {
  RF01: 'Regime ordinario',
  RF02: 'Contribuenti minimi (L. 244/2007)',
  RF04: 'Agricoltura, attività connesse e pesca',
  RF05: 'Vendita sali e tabacchi',
  RF06: 'Commercio dei fiammiferi',
  RF07: 'Editoria',
  RF08: 'Gestione di servizi di telefonia pubblica',
  RF09: 'Rivendita di documenti di trasporto pubblico e di sosta',
  RF10: 'Intrattenimenti, giochi e altre attività',
  RF11: 'Agenzie di viaggi e turismo',
  RF12: 'Agriturismo',
  RF13: 'Vendite a domicilio',
  RF14: "Rivendita di beni usati, oggetti d'arte, antiquariato o collezione",
  RF15: "Vendite all'asta di oggetti d'arte, antiquariato o collezione",
  RF16: 'IVA per cassa P.A.',
  RF17: 'IVA per cassa (art. 32-bis DL 83/2012)',
  RF18: 'Altro',
  RF19: 'Regime forfettario',
  RF20: 'Regime transfrontaliero di franchigia IVA (Dir. UE 2020/285)',
} as const;

/** RF01 is the ordinary regime. */
export type TaxRegime = keyof typeof TAX_REGIME;
