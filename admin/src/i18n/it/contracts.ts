export default {
  resources: {
    contracts: { name: 'Contratto |||| Contratti' },
  },
};
