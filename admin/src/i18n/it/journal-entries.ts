export default {
  resources: {
    'journal-entries': {
      name: 'Registrazione |||| Prima nota',
      fields: {
        postedOn: 'Data',
        journalId: 'Giornale',
        journalCode: 'Giornale',
        description: 'Descrizione',
        sourceId: 'Origine',
        sourceKind: 'Origine',
        partnerId: 'Cliente',
        invoiceId: 'Documento',
        reversalOfId: 'Storna',
        createdAt: 'Registrata il',
        from: 'Dal',
        to: 'Al',
        lines: 'Righe',
      },
      amount: 'Importo',
      sourceKind: { invoice: 'Documento', payment: 'Incasso', 'payment-reversal': 'Storno di incasso' },
    },
    'journal-lines': {
      name: 'Riga |||| Righe',
      fields: { accountCode: 'Conto', accountName: 'Nome', debit: 'Dare', credit: 'Avere' },
    },
  },
  errors: {
    'journal-entry.not-found': 'La registrazione non esiste.',
    'journal-entry.unbalanced': 'Dare e avere della registrazione non quadrano.',
  },
};
