export default {
  resources: {
    'product-categories': { name: 'Categoria |||| Categorie' },
  },
};
