export default {
  resources: {
    users: { name: 'User |||| Users' },
  },
};
