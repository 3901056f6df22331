export default {
  resources: {
    'audit-entries': { name: 'Change |||| Audit trail' },
  },
};
