export default {
  resources: {
    einvoices: { name: 'E-invoice |||| E-invoices' },
  },
};
