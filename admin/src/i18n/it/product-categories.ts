export default {
  resources: {
    'product-categories': {
      name: 'Categoria |||| Categorie',
      fields: { name: 'Nome', revenueAccount: 'Conto di ricavo' },
      account_hint: 'Dei prodotti che non ne hanno uno proprio',
    },
  },
  errors: { 'product-category.not-found': 'Questa categoria non esiste.' },
};
