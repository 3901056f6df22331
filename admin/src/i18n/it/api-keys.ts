export default {
  resources: {
    'api-keys': { name: 'Chiave API |||| Chiavi API' },
  },
};
