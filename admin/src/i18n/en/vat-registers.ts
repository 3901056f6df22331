export default {
  resources: {
    'vat-registers': {
      name: 'VAT register |||| VAT registers',
      title: { sales: 'VAT register of sales', purchases: 'VAT register of purchases' },
      book: { sales: 'Sales', purchases: 'Purchases' },
      supplier: 'Supplier',
      by_competence:
        'Lines chosen by the month they count in: those that the VAT settlement of the period counts.',
      fields: {
        registeredOn: 'Registered on',
        documentNumber: 'Document',
        partnerName: 'Customer',
        rate: 'Rate',
        payability: 'Due',
        base: 'Taxable',
        vat: 'VAT',
        deductibleVat: 'Deductible VAT',
        protocol: 'Protocol',
        entryId: 'Journal',
      },
      payability: { I: 'At once', D: 'When paid', S: 'Split payment' },
      undoes: 'reversed',
      sums: 'Sums by rate',
      all: 'Total',
      entry: 'Entry',
      only: {
        figure: 'Only the lines that make up: %{value}.',
        group: 'Only the lines of: %{value}.',
        all: 'All lines',
      },
      agrees: 'The register agrees with the journal to the cent.',
      differs: 'The register does not agree with the journal.',
    },
  },
  errors: {
    'vat-register.too-long': 'Too many lines: choose a shorter period.',
    'vat-register.not-found': 'There is no such VAT register.',
  },
};
