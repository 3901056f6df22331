export default {
  resources: {
    invoices: { name: 'Fattura |||| Fatture' },
  },
};
