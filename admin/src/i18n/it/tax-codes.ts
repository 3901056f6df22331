export default {
  resources: {
    'tax-codes': { name: 'Codice IVA |||| Codici IVA' },
  },
};
