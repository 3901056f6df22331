export default {
  resources: {
    payments: { name: 'Payment |||| Payments' },
  },
};
