export default {
  resources: {
    partners: { name: 'Cliente o fornitore |||| Clienti e fornitori' },
  },
};
