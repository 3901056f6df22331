export default {
  resources: {
    'contract-templates': {
      name: 'Contract template |||| Contract templates',
      fields: {
        template: 'Template',
        customerKind: 'For customers',
        categoryId: 'For services',
      },
      customerKind: {
        person: 'Persons',
        company: 'Companies',
        'public-body': 'Public bodies',
      },
      all_services: 'All',
      hint: 'The most particular rule wins. Without rules persons have the template consumer, others business. Templates are in templates/contract.',
    },
  },
};
