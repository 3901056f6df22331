export default {
  resources: {
    'journal-entries': { name: 'Journal entry |||| Journal' },
  },
};
