export default {
  resources: {
    partners: { name: 'Partner |||| Partners' },
  },
};
