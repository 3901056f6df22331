export default {
  resources: {
    contracts: { name: 'Contract |||| Contracts' },
  },
};
