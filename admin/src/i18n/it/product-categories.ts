export default {
  resources: {
    'product-categories': {
      name: 'Categoria |||| Categorie',
      fields: { name: 'Nome', revenueAccount: 'Conto di ricavo' },
    },
  },
  errors: { 'product-category.not-found': 'Questa categoria non esiste.' },
};
