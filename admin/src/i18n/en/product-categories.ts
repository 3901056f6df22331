export default {
  resources: {
    'product-categories': {
      name: 'Category |||| Categories',
      fields: { name: 'Name', revenueAccount: 'Revenue account' },
      account_hint: 'Of products without one of their own',
    },
  },
  errors: { 'product-category.not-found': 'There is no such category.' },
};
