export default {
  resources: {
    partners: { name: 'Customer or supplier |||| Customers and suppliers' },
  },
};
