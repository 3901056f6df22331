export default {
  resources: {
    accounts: { name: 'Account |||| Chart of accounts' },
  },
};
