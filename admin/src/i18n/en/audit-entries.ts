export default {
  resources: {
    'audit-entries': {
      name: 'Change |||| Audit trail',
      fields: {
        at: 'When',
        actorName: 'Who',
        actorKind: 'By a',
        resource: 'Record',
        resourceId: 'Number of the record',
        action: 'What',
        after: 'Fields',
        from: 'From',
        to: 'To',
      },
      action: {
        created: 'Created',
        updated: 'Changed',
        deleted: 'Deleted',
        issued: 'Issued',
        'roles-assigned': 'Roles assigned',
        'session-revoked': 'Session closed',
        'refresh-token-reused': 'Session stolen',
        revealed: 'Password or secret shown',
        tried: 'Login tried',
        traced: 'Address looked up',
        merged: 'merged',
      },
      actorKind: { user: 'user', 'api-key': 'API key', system: 'system', anonymous: 'anonymous' },
      by: '%{name} (%{kind}), %{at}',
      open_record: 'Open the record',
    },
  },
};
