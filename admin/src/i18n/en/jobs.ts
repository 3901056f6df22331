export default {
  resources: {
    jobs: { name: 'Job |||| Jobs' },
  },
};
