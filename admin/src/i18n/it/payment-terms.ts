export default {
  resources: {
    'payment-terms': { name: 'Termine di pagamento |||| Termini di pagamento' },
  },
};
