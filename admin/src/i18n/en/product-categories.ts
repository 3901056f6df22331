export default {
  resources: {
    'product-categories': { name: 'Category |||| Categories' },
  },
};
