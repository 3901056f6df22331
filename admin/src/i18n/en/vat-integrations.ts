const documentType = {
  TD16: 'TD16 · domestic reverse charge',
  TD17: 'TD17 · services from abroad',
  TD18: 'TD18 · goods from the Union',
  TD19: 'TD19 · goods art. 17 c. 2',
};

export default {
  resources: {
    'vat-integrations': {
      name: 'Integration |||| Integrations',
      fields: {
        number: 'Number',
        issuedOn: 'Date',
        issuedFrom: 'From',
        issuedTo: 'To',
        documentType: 'Kind',
        supplierName: 'Supplier',
        billNumber: 'Bill',
        billIssuedOn: 'Of',
        taxable: 'Taxable',
        tax: 'VAT added',
        total: 'Total',
        status: 'XML file',
        faults: 'Faults',
      },
      documentType,
      status: { ready: 'Ready to send', faulty: 'With faults', sent: 'Sent to SdI' },
      none: 'No integration yet. They are made from suppliers’ bills under reverse charge.',
      waiting: '%{smart_count} to make',
      offer: 'The supplier charged no VAT: the bill must be integrated. Proposed kind: %{type}.',
      action: { make: 'Make the integration', make_selected: 'Make the integrations' },
      confirm: {
        title: 'Make the integration?',
        one: 'It takes the next number of its register and cannot be undone. The VAT is in both registers with the bill already: it is not entered twice.',
        many: 'Bills chosen: %{count}. Each integration takes the next number of its register and cannot be undone.',
      },
      made: '%{smart_count} integration made |||| %{smart_count} integrations made',
      done: { made: 'Integration made' },
    },
    'due-integrations': {
      name: 'Bill to integrate |||| Bills to integrate',
      fields: {
        receivedOn: 'Received on',
        issuedOn: 'Date',
        number: 'Number',
        supplierName: 'Supplier',
        proposed: 'Proposed kind',
        taxable: 'Taxable',
        tax: 'VAT to add',
      },
      documentType,
      none: 'No bill to integrate.',
      all: 'All integrations',
    },
  },
  errors: {
    'vat-integration.not-found': 'There is no such integration.',
    'vat-integration.not-due': 'Bill %{number} is not under reverse charge: there is nothing to integrate.',
    'vat-integration.invalid-type':
      'Bill %{number} cannot have an integration %{type}: it does not suit the supplier’s country.',
  },
};
