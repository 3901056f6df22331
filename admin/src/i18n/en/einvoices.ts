export default {
  resources: {
    einvoices: {
      name: 'E-invoice |||| E-invoices',
      fields: {
        number: 'Number',
        issuedOn: 'Date',
        issuedFrom: 'From',
        issuedTo: 'To',
        billingRunId: 'Billing run',
        customerName: 'Customer',
        fileName: 'File',
        status: 'Status',
        faults: 'Faults',
        size: 'Size',
        builtAt: 'Built on',
        progressive: 'Transmission number',
      },
      status: { ready: 'Ready to send', faulty: 'With faults' },
      kilobytes: '%{size} kB',
      not_built: 'The XML file has not been built yet.',
      action: {
        download: 'Download the XML',
        build: 'Build the file',
        rebuild: 'Build again',
        zip: 'Download the ZIP',
      },
      done: { built: 'File built' },
    },
  },
  errors: {
    'einvoice.not-electronic': 'The register of this document is not electronic.',
    'einvoice.not-found': 'There is no e-invoice in this selection.',
  },
};
