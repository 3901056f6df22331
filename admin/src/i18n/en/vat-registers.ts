export default {
  resources: {
    'vat-registers': {
      name: 'VAT register |||| VAT registers',
      title: 'VAT register of sales',
      fields: {
        registeredOn: 'Registered on',
        documentNumber: 'Document',
        partnerName: 'Customer',
        rate: 'Rate',
        payability: 'Due',
        base: 'Taxable',
        vat: 'VAT',
        entryId: 'Journal',
      },
      payability: { I: 'At once', D: 'When paid', S: 'Split payment' },
      sums: 'Sums by rate',
      all: 'Total',
      entry: 'Entry',
      xlsx: 'Spreadsheet',
      pdf: 'Print PDF',
      agrees: 'The register agrees with the journal to the cent.',
      differs: 'The register does not agree with the journal.',
    },
  },
  errors: { 'vat-register.too-long': 'Too many lines: choose a shorter period.' },
};
