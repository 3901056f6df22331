export default {
  resources: {
    'product-categories': {
      name: 'Category |||| Categories',
      fields: { name: 'Name', revenueAccount: 'Revenue account' },
    },
  },
  errors: { 'product-category.not-found': 'There is no such category.' },
};
