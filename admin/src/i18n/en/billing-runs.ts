export default {
  resources: {
    'billing-runs': { name: 'Billing run |||| Billing runs' },
  },
};
