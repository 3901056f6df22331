/** Kinds of document (FatturaPA 2.1.1.1), schema 1.2.3. TD07-TD09 belong to the simplified invoice. */
export const DOCUMENT_TYPE = {
  TD01: 'Fattura',
  TD02: 'Acconto / anticipo su fattura',
  TD03: 'Acconto / anticipo su parcella',
  TD04: 'Nota di credito',
  TD05: 'Nota di debito',
  TD06: 'Parcella',
  TD16: 'Integrazione fattura reverse charge interno',
  TD17: "Integrazione / autofattura per acquisto di servizi dall'estero",
  TD18: 'Integrazione per acquisto di beni intracomunitari',
  TD19: 'Integrazione / autofattura per acquisto di beni ex art. 17 c. 2 DPR 633/72',
  TD20: 'Autofattura per regolarizzazione e integrazione delle fatture',
  TD21: 'Autofattura per splafonamento',
  TD22: 'Estrazione beni da deposito IVA',
  TD23: "Estrazione beni da deposito IVA con versamento dell'IVA",
  TD24: 'Fattura differita, art. 21 c. 4 lett. a) DPR 633/72',
  TD25: 'Fattura differita, art. 21 c. 4 lett. b) DPR 633/72',
  TD26: 'Cessione di beni ammortizzabili e passaggi interni',
  TD27: 'Fattura per autoconsumo o cessioni gratuite senza rivalsa',
  TD28: 'Acquisti da San Marino con IVA (fattura cartacea)',
  TD29: 'Comunicazione per omessa o irregolare fatturazione',
} as const;

/** TD01 is an invoice, TD04 a credit note. */
export type DocumentType = keyof typeof DOCUMENT_TYPE;
