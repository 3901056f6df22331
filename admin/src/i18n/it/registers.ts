export default {
  resources: {
    registers: { name: 'Registro |||| Registri' },
  },
};
