export default {
  resources: {
    roles: { name: 'Role |||| Roles' },
  },
};
