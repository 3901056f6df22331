export default {
  resources: {
    'trial-balance': { name: 'Trial balance |||| Trial balance' },
  },
};
