export default {
  resources: {
    'tax-codes': { name: 'Tax code |||| Tax codes' },
  },
};
