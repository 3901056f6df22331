export default {
  resources: {
    'partner-ledgers': { name: 'Partner ledger |||| Partner ledgers' },
  },
};
