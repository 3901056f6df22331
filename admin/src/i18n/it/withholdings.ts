export default {
  resources: {
    withholdings: {
      name: 'Ritenute d’acconto |||| Ritenute d’acconto',
      title: 'Ritenute d’acconto',
      months: 'Da versare con F24',
      suppliers: 'Per percipiente (base della CU)',
      none: 'In quest’anno nessuna ritenuta: si trattengono quando si paga una fattura che le porta.',
      fields: {
        month: 'Mese del pagamento',
        dueOn: 'Entro il',
        taxCode: 'Codice F24',
        tax: 'Ritenute',
        contributions: 'Contributi',
        paid: 'Versato',
        due: 'Da versare',
        partnerId: 'Percipiente',
        partnerName: 'Percipiente',
        taxId: 'Codice fiscale',
        base: 'Imponibile',
        paidOn: 'Data',
        methodCode: 'Modalità',
      },
      action: { pay: 'Registra F24' },
      pay: {
        title: 'Registrare il versamento?',
        text: 'La contabilità registra il versamento di tutte le ritenute del mese ancora da versare. Per annullarlo si storna la registrazione in prima nota.',
      },
      done: { paid: 'Versamento registrato' },
    },
  },
  errors: {
    'withholding.not-found': 'Questo periodo non esiste.',
    'withholding.nothing-due': 'Per questo mese non c’è niente da versare.',
    'withholding.invalid-day': 'La data non può essere futura né precedere il mese.',
  },
};
