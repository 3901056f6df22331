export default {
  resources: {
    'payment-methods': { name: 'Modalità di pagamento |||| Modalità di pagamento' },
  },
};
