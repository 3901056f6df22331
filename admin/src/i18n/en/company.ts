export default {
  resources: {
    company: { name: 'Company |||| Company' },
  },
};
