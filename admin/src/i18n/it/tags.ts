export default {
  resources: {
    tags: { name: 'Etichetta |||| Etichette' },
  },
};
