export default {
  resources: {
    'open-items': { name: 'Open item |||| Open items' },
  },
};
