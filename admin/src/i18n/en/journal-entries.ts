export default {
  resources: {
    'journal-entries': {
      name: 'Journal entry |||| Journal entries',
      fields: {
        postedOn: 'Date',
        journalId: 'Journal',
        journalCode: 'Journal',
        description: 'Description',
        sourceId: 'Made from',
        sourceKind: 'Made from',
        partnerId: 'Customer',
        invoiceId: 'Document',
        reversalOfId: 'Reverses',
        createdAt: 'Written on',
        from: 'From',
        to: 'To',
        lines: 'Lines',
      },
      amount: 'Amount',
      sourceKind: { invoice: 'Document', payment: 'Payment', 'payment-reversal': 'Payment reversed' },
    },
    'journal-lines': {
      name: 'Line |||| Lines',
      fields: { accountCode: 'Account', accountName: 'Name', debit: 'Debit', credit: 'Credit' },
    },
  },
  errors: {
    'journal-entry.not-found': 'There is no such entry.',
    'journal-entry.unbalanced': 'The entry’s debits do not equal its credits.',
  },
};
