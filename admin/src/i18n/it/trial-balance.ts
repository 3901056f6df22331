export default {
  resources: {
    'trial-balance': { name: 'Bilancio di verifica |||| Bilancio di verifica' },
  },
};
