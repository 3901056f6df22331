export default {
  resources: {
    jobs: { name: 'Lavoro |||| Lavori in coda' },
  },
};
