export default {
  resources: {
    products: { name: 'Product |||| Products' },
  },
};
