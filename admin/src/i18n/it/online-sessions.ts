export default {
  resources: {
    'online-sessions': {
      name: 'Chi è in linea |||| Chi è in linea',
    },
  },
  errors: {
    'radius-session.not-open': 'La sessione è già finita.',
    'radius-session.not-found': 'Questa sessione non c’è più, o è più vecchia di quanto si può vedere.',
    'radius-session.invalid-address': 'Non è un indirizzo IPv4 o IPv6.',
    'radius-account.not-found': 'Questo account non esiste.',
    'radius-outage.not-found': 'Questo guasto non esiste.',
    'radius-outage.over': 'Questo guasto è già chiuso.',
    'radius-outage.invalid-place': 'Scegli un NAS o un access point, non tutti e due.',
    'radius-outage.already-open': 'Qui c’è già un guasto aperto.',
  },
};
