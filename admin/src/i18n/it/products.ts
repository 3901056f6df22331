export default {
  resources: {
    products: { name: 'Prodotto |||| Prodotti' },
  },
};
