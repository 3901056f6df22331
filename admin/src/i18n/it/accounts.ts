export default {
  resources: {
    accounts: { name: 'Conto |||| Piano dei conti' },
  },
};
