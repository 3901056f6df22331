export default {
  resources: {
    journals: { name: 'Giornale |||| Giornali' },
  },
};
