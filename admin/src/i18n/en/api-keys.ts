export default {
  resources: {
    'api-keys': { name: 'API key |||| API keys' },
  },
};
