export default {
  resources: {
    'price-lists': {
      name: 'Price list |||| Price lists',
      fields: {
        code: 'Code',
        name: 'Name',
        active: 'In use',
        items: 'Prices',
        productId: 'Product',
        unitPrice: 'Price (€)',
        startsOn: 'From',
        endsOn: 'To',
        'items.productId': 'Product',
        'items.unitPrice': 'Price (€)',
        'items.startsOn': 'From',
        'items.endsOn': 'To',
      },
      facts: 'Price list',
      add_price: 'Add a price',
      remove_price: 'Remove the price',
      without_prices: 'The list has no prices: those of the products count.',
    },
  },
  errors: {
    'price-list.not-found': 'There is no such price list.',
    'price-list.invalid': 'Check the prices marked in red.',
    'price-list.ends-before-start': 'It ends before it begins.',
    'price-list.two-prices-on-a-day': 'The product already has a price that begins that day.',
    'record.invalid-part': 'A row does not belong to this record any more.',
  },
};
