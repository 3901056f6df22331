export default {
  resources: {
    'partner-ledgers': {
      name: 'Partner ledger |||| Partner ledgers',
      fields: { name: 'Customer', debit: 'Debit', credit: 'Credit', balance: 'Balance', to: 'Balances on' },
      chip: { open: 'Only with a balance' },
    },
  },
};
