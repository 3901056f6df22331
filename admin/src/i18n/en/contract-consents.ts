export default {
  resources: {
    'contract-consents': {
      name: 'Consent |||| Consents',
      title: 'Consents of the customer',
      kind: {
        marketing: 'Commercial messages',
        profiling: 'Analysis of habits',
        'third-parties': 'Data to third parties',
      },
      recorded: 'The customer’s word is recorded',
    },
  },
};
