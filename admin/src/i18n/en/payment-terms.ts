export default {
  resources: {
    'payment-terms': { name: 'Payment term |||| Payment terms' },
  },
};
