export default {
  resources: {
    'partner-ledgers': { name: 'Scheda cliente |||| Schede clienti' },
  },
};
