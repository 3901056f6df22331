export default {
  resources: {
    'partner-ledgers': {
      name: 'Scheda cliente |||| Schede clienti',
      fields: { name: 'Cliente', debit: 'Dare', credit: 'Avere', balance: 'Saldo', to: 'Saldi al' },
      chip: { open: 'Solo con saldo' },
    },
  },
};
