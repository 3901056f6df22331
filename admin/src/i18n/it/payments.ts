export default {
  resources: {
    payments: { name: 'Incasso |||| Incassi' },
  },
};
