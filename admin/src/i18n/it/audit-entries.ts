export default {
  resources: {
    'audit-entries': { name: 'Modifica |||| Registro modifiche' },
  },
};
