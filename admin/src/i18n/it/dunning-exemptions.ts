export default {
  resources: {
    'dunning-exemptions': {
      name: 'Cliente da non sospendere |||| Da non sospendere',
      fields: {
        partnerId: 'Cliente',
        reason: 'Perché',
        until: 'Fino al',
        inForce: 'In vigore',
        createdBy: 'Deciso da',
        createdAt: 'Il',
        endedAt: 'Tolto il',
        endedBy: 'Tolto da',
      },
      chip: { in_force: 'In vigore' },
      for_good: 'sempre',
      grant: {
        label: 'Non sospendere',
        title: 'Non sospendere mai questo cliente',
        text: 'Gli avvisi e le sospensioni per morosità si fermano. Se la linea è sospesa per morosità torna subito.',
        done: 'Il cliente non sarà sospeso',
      },
      end: {
        label: 'Togli',
        title: 'Togliere la protezione?',
        content: 'Da adesso il cliente si può sospendere come gli altri.',
        done: 'Protezione tolta',
      },
      none: 'Nessun cliente protetto.',
      help: { until: 'Vuoto: per sempre' },
    },
  },
  errors: {
    'dunning-exemption.not-found': 'Questa protezione non esiste.',
    'dunning-exemption.invalid': 'Controlla i campi segnalati.',
    'dunning-exemption.day-past': 'Il giorno è passato.',
    'dunning-exemption.ended': 'La protezione è già stata tolta.',
  },
};
