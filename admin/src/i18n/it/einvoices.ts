export default {
  resources: {
    einvoices: { name: 'Fattura elettronica |||| Fatture elettroniche' },
  },
};
