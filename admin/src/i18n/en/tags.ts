export default {
  resources: {
    tags: { name: 'Tag |||| Tags' },
  },
};
