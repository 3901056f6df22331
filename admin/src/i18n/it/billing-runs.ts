export default {
  resources: {
    'billing-runs': { name: 'Fatturazione |||| Fatturazioni' },
  },
};
