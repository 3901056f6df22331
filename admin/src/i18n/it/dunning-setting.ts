export default {
  resources: {
    'dunning-setting': {
      name: 'Giorni e orari |||| Giorni e orari',
      fields: {
        mode: 'Modo',
        mostAtOnce: 'Freno automatico',
        weekdays: 'Giorni della settimana senza sospensioni',
        holidays: 'Mai nelle feste nazionali',
        eves: 'Mai la vigilia di un giorno escluso',
        patronDay: 'Santo patrono',
        ranges: 'Periodi senza sospensioni',
        opensAt: 'Dalle',
        closesAt: 'Alle',
        'ranges.name': 'Nome',
        'ranges.from': 'Dal',
        'ranges.to': 'Al',
      },
      mode: {
        off: 'Spento: nessuno viene avvisato o sospeso',
        manual: 'Manuale: avvisi automatici, sospensioni approvate',
        automatic: 'Automatico: avvisi e sospensioni da soli',
      },
      section: { mode: 'Chi decide', days: 'Giorni', hours: 'Orari', preview: 'Il calendario' },
      help: {
        mostAtOnce: 'Se i clienti da sospendere insieme sono di più, si aspetta una persona',
        patronDay: 'Mese-giorno: 08-05',
        range: '08-10 vale ogni anno, 2026-08-10 solo per quell’anno',
      },
      add_range: 'Aggiungi periodo',
      remove_range: 'Togli periodo',
      preview: 'In rosso i giorni senza sospensioni, come salvati.',
      previous: 'Mese precedente',
      next: 'Mese successivo',
    },
  },
  errors: {
    'dunning-setting.invalid': 'Controlla i campi segnalati.',
    'dunning-setting.invalid-day': 'Non è un giorno: scrivi mese-giorno, 08-05.',
    'dunning-setting.invalid-range': 'Scrivi due giorni nello stesso modo, il primo non dopo il secondo.',
    'dunning-setting.closes-before': 'Deve essere dopo l’inizio.',
    'dunning-setting.no-day-left': 'Così non resta nessun giorno dell’anno.',
  },
};
