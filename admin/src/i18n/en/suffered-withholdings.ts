export default {
  resources: {
    'suffered-withholdings': {
      name: 'Tax withheld from us |||| Tax withheld from us',
      title: 'Tax withheld from us',
      customers: 'By customer (to be compared with their certificates)',
      documents: 'Document by document',
      none: 'Nothing this year: condominiums withhold when they pay an invoice that says so.',
      sum: 'Withheld with the receipts of the year: %{amount}. Account 1609: %{ledger}.',
      differs:
        'Something else moved account 1609, too: entries by hand, or receipts of locked months booked later.',
      fields: {
        partnerId: 'Customer',
        partnerName: 'Customer',
        taxId: 'Tax code',
        invoiceId: 'Document',
        number: 'Document',
        issuedOn: 'Day',
        receivedOn: 'Last receipt',
        base: 'Taxable amount',
        amount: 'Withheld',
      },
    },
  },
};
