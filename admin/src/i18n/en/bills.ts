export default {
  menu: { purchases: 'Purchases' },
  resources: {
    bills: {
      name: 'Supplier bill |||| Supplier bills',
      fields: {
        type: 'Type',
        number: 'Number',
        issuedOn: 'Date',
        issuedFrom: 'From',
        issuedTo: 'To',
        receivedOn: 'Received on',
        partnerId: 'Supplier',
        supplierName: 'Supplier',
        taxable: 'Taxable',
        tax: 'VAT',
        total: 'Total',
        payable: 'To be paid',
        stampDuty: 'Stamp duty',
        notes: 'Reason',
      },
      type: { bill: 'Bill', 'credit-note': 'Credit note' },
      part: {
        lines: 'Lines',
        taxes: 'VAT',
        terms: 'Due dates',
        withholdings: 'Withholding tax',
        attachments: 'Attachments',
        integration: 'Integration (reverse charge)',
        entry: 'Journal entry',
      },
      warning: {
        buyer: 'The document is made out to somebody else: check before you pay it.',
        totals: 'The document’s total is not the sum of taxable amounts and VAT: the file’s own counts.',
        instalments: 'The due dates don’t add up to what is to be paid.',
        currency: 'The document is not in euro.',
      },
      none: 'No supplier bills yet. Upload the XML, P7M or ZIP files of your suppliers.',
      not_posted: 'Not in the journal yet.',
      imported: 'Files uploaded',
      import_summary: 'Read: %{read}. Waiting: %{quarantined}. Duplicates: %{duplicates}.',
      action: { import: 'Upload files', original: 'Original file' },
    },
    'bill-lines': {
      fields: {
        description: 'Description',
        quantity: 'Quantity',
        unitPrice: 'Price',
        discounts: 'Discounts',
        taxRate: 'VAT',
        costAccount: 'Account',
        amount: 'Amount',
      },
    },
    'bill-taxes': { fields: { rate: 'Rate', law: 'Law', base: 'Taxable', tax: 'Tax' } },
    'bill-instalments': {
      fields: { dueOn: 'Due on', method: 'Method', iban: 'IBAN', amount: 'Amount' },
    },
    'bill-withholdings': {
      fields: { kind: 'Kind', reason: 'Reason', rate: 'Rate %', amount: 'Amount' },
    },
  },
  errors: {
    'bill.not-found': 'This supplier bill does not exist.',
    'partner.ambiguous-supplier':
      'Several partners have the number %{number} of %{name}: keep one of them active and try again.',
  },
};
