export default {
  errors: {
    'price-revision.without-value': 'Una revisione di zero non cambia nulla.',
    'price-revision.index-required': 'Scrivi di quale indice e mese si tratta.',
    'price-revision.notice-day-required': 'Indica il giorno in cui i clienti sono stati avvisati.',
    'price-revision.notice-to-come': 'Quel giorno deve ancora venire.',
    'price-revision.too-soon': 'Tra l’avviso e i nuovi prezzi non passano i giorni di preavviso.',
  },
};
