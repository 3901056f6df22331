export default {
  resources: {
    invoices: { name: 'Invoice |||| Invoices' },
  },
};
