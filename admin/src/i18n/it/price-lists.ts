export default {
  resources: {
    'price-lists': { name: 'Listino |||| Listini' },
  },
};
