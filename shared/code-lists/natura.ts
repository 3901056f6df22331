/** Why an operation bears no VAT (FatturaPA 2.2.1.14), schema 1.2.3, codes that may be issued since 2021. */
export const NATURA = {
  N1: 'Escluse ex art. 15 DPR 633/72',
  'N2.1': 'Non soggette ex artt. da 7 a 7-septies DPR 633/72',
  'N2.2': 'Non soggette, altri casi',
  'N3.1': 'Non imponibili, esportazioni',
  'N3.2': 'Non imponibili, cessioni intracomunitarie',
  'N3.3': 'Non imponibili, cessioni verso San Marino',
  'N3.4': "Non imponibili, operazioni assimilate alle cessioni all'esportazione",
  'N3.5': "Non imponibili, a seguito di dichiarazioni d'intento",
  'N3.6': 'Non imponibili, altre operazioni che non concorrono al plafond',
  N4: 'Esenti',
  N5: 'Regime del margine / IVA non esposta in fattura',
  'N6.1': 'Inversione contabile, cessione di rottami e altri materiali di recupero',
  'N6.2': 'Inversione contabile, cessione di oro e argento',
  'N6.3': 'Inversione contabile, subappalto nel settore edile',
  'N6.4': 'Inversione contabile, cessione di fabbricati',
  'N6.5': 'Inversione contabile, cessione di telefoni cellulari',
  'N6.6': 'Inversione contabile, cessione di prodotti elettronici',
  'N6.7': 'Inversione contabile, prestazioni comparto edile e settori connessi',
  'N6.8': 'Inversione contabile, operazioni settore energetico',
  'N6.9': 'Inversione contabile, altri casi',
  N7: 'IVA assolta in altro Stato UE',
} as const;

/** Goes with a zero rate only. */
export type Natura = keyof typeof NATURA;

/** In the schema, but refused by SdI since 2021 (00445): met on old supplier invoices, never issued. */
export const WITHDRAWN_NATURA = ['N2', 'N3', 'N6'] as const;
