export default {
  resources: {
    roles: { name: 'Ruolo |||| Ruoli' },
  },
};
