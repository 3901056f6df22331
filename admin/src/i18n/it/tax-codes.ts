export default {
  resources: {
    'tax-codes': {
      name: 'Codice IVA |||| Codici IVA',
      fields: {
        code: 'Codice',
        name: 'Descrizione',
        rate: 'Aliquota',
        natura: 'Natura',
        law: 'Riferimento normativo',
        payability: 'Esigibilità',
        stampSubject: 'Soggetto a bollo',
        revenueAccount: 'Conto di ricavo',
        active: 'In uso',
      },
      payability: { I: 'Immediata', D: 'Differita', S: 'Scissione dei pagamenti' },
      law_hint: 'Stampato in fattura quando l’IVA non è addebitata',
      account_hint: 'Dove né prodotto né cliente ne danno uno',
      stamp_hint: 'Concorre ai 77,47 € oltre i quali è dovuto il bollo',
    },
  },
  errors: {
    'tax-code.not-found': 'Questo codice IVA non esiste.',
    'tax-code.invalid': 'Controlla i campi segnalati.',
    'tax-code.law-required': 'Con una natura serve il riferimento normativo.',
    'tax-code.natura-required': 'Con aliquota zero serve la natura.',
    'tax-code.natura-with-rate': 'La natura va solo con aliquota zero.',
    'tax-code.split-payment-of-reverse-charge':
      'Scissione dei pagamenti e inversione contabile non stanno insieme.',
    'tax-code.stamp-with-vat': 'Il bollo è dovuto solo dove non c’è IVA.',
  },
};
