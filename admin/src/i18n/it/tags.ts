export default {
  resources: {
    tags: {
      name: 'Etichetta |||| Etichette',
      fields: { name: 'Nome' },
      partners: 'Chi la porta',
    },
  },
  errors: { 'tag.not-found': 'Questa etichetta non esiste.' },
};
