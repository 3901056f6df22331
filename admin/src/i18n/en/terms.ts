export default {
  resources: {
    terms: {
      name: 'Terms |||| Terms',
      fields: {
        name: 'Name',
        slot: 'Subject',
        position: 'Order',
        language: 'Language',
        customerKind: 'For customers',
        categoryId: 'For services',
        productId: 'For the product',
        active: 'In use',
        versions: 'Editions',
      },
      language: { it: 'Italian', en: 'English' },
      customerKind: {
        person: 'Persons',
        company: 'Companies',
        'public-body': 'Public bodies',
      },
      all_kinds: 'All',
      rule: 'In which contracts',
      last_wording: 'Last edition',
      new_wording: 'New edition',
      without_wording: 'No text yet: add the first edition.',
      slot_hint:
        'For instance general or privacy: of each subject the contract prints the most particular terms',
      slot_form: 'Small letters, digits and hyphens only',
    },
  },
};
