export default {
  resources: {
    'journal-entries': { name: 'Registrazione |||| Prima nota' },
  },
};
