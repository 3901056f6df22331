export default {
  resources: {
    'open-items': { name: 'Partita aperta |||| Partite aperte' },
  },
};
