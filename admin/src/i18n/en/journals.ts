export default {
  resources: {
    journals: { name: 'Journal book |||| Journal books' },
  },
};
