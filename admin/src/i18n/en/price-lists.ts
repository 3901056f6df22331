export default {
  resources: {
    'price-lists': { name: 'Price list |||| Price lists' },
  },
};
