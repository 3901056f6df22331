export default {
  resources: {
    'payment-methods': { name: 'Payment method |||| Payment methods' },
  },
};
