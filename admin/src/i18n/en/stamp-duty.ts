export default {
  resources: {
    'stamp-duty': {
      name: 'Stamp duty |||| Stamp duty',
      title: 'Stamp duty',
      quarter: 'Quarter %{quarter}',
      to_pay: 'Quarter %{quarter} of %{year}',
      none: 'No document of this quarter bears stamp duty.',
      fields: {
        amount: 'To pay',
        documents: 'Documents',
        taxCode: 'F24 code',
        dueOn: 'By',
        deferredTo: 'May wait until',
        issuedOn: 'Day',
        number: 'Document',
        customerName: 'Customer',
        stampDuty: 'Stamp duty',
      },
    },
  },
  errors: {
    'stamp-duty.not-found': 'There is no such quarter.',
    'stamp-duty.too-long': 'Too many documents for one list.',
  },
};
