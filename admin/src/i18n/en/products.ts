export default {
  resources: {
    products: {
      name: 'Product |||| Products',
      fields: {
        code: 'Code',
        name: 'Description',
        kind: 'Kind',
        categoryId: 'Category',
        taxCodeId: 'VAT',
        unitPrice: 'Price (€)',
        unit: 'Unit',
        revenueAccount: 'Revenue account',
        withholdingSubject: 'Subject to withholding by condominiums',
        active: 'On sale',
      },
      kind: {
        recurring: 'Recurring fee',
        accessory: 'Accessory',
        activation: 'Activation',
        goods: 'Goods',
      },
      price_hint: 'Without VAT: a month for fees and accessories, a unit otherwise',
      withholding_hint:
        'Works and services contracted out, such as installation and maintenance; not supplies, such as connectivity',
      account_hint: 'If empty, the category’s, else the customer’s, the tax code’s, the company’s',
    },
  },
  errors: {
    'product.without-account':
      'Nothing gives this product a revenue account: neither product, category, customer and tax code, nor the company.',
    'product.not-found': 'There is no such product.',
    'record.invalid-reference': 'Something chosen does not exist any more.',
  },
};
