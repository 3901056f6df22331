export default {
  resources: {
    company: { name: 'Azienda |||| Azienda' },
  },
};
