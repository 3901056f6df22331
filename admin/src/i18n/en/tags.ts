export default {
  resources: {
    tags: {
      name: 'Tag |||| Tags',
      fields: { name: 'Name' },
      partners: 'Who carries it',
    },
  },
  errors: { 'tag.not-found': 'There is no such tag.' },
};
