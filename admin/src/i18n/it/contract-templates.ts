export default {
  resources: {
    'contract-templates': {
      name: 'Modello di contratto |||| Modelli di contratto',
      fields: {
        template: 'Modello',
        customerKind: 'Per clienti',
        categoryId: 'Per servizi',
      },
      customerKind: {
        person: 'Persone',
        company: 'Aziende',
        'public-body': 'Enti pubblici',
      },
      all_services: 'Tutti',
      hint: 'Vince la regola più specifica. Senza regole le persone hanno il modello consumer, gli altri business. I modelli stanno in templates/contract.',
    },
  },
};
