export default {
  resources: {
    registers: { name: 'Register |||| Registers' },
  },
};
