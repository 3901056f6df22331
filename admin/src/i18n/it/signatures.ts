export default {
  permissions: {
    resource: { signature: 'Firme' },
    action: { request: 'Chiedere', revoke: 'Revocare', verify: 'Verificare' },
  },
  errors: {
    'signature.invalid-drawing': 'La firma non si legge: cancellala e falla di nuovo.',
    'signature.drawing-too-short': 'La firma è troppo corta: fai una firma intera.',
    'signature.not-found': 'Questa richiesta di firma non esiste.',
    'signature.not-waiting': 'La richiesta di firma è già chiusa.',
    'signature.not-on-tablet': 'Questa firma è stata chiesta con un link, non sul tablet.',
    'signature.not-by-link': 'Questa firma è stata chiesta sul tablet, non con un link.',
    'signature.not-signed': 'Il contratto non è ancora firmato.',
    'signature.not-read': 'Prima leggi il contratto fino in fondo.',
    'signature.consents-missing': 'Manca un consenso necessario.',
    'signature.contract-not-open': 'Si firma solo un contratto in bozza o in proposta.',
    'signature.already-waiting':
      'Il contratto aspetta già una firma. Revoca quella richiesta prima di farne un’altra.',
    'signature.invalid-address': 'Serve un indirizzo e-mail valido a cui mandare il link.',
    'signing-link.not-found': 'Il collegamento non è valido. Apri l’ultimo messaggio che ti abbiamo mandato.',
    'signing-link.ended': 'Questa richiesta di firma non è più aperta.',
    'signing-code.not-sent': 'Prima fatti mandare il codice.',
    'signing-code.invalid': 'Il codice non è giusto.',
    'signing-code.expired': 'Il codice è scaduto: fattene mandare un altro.',
    'signing-code.exhausted': 'Troppi tentativi con questo codice: fattene mandare un altro.',
    'signing-code.no-more': 'Hai chiesto troppi codici. Chiamaci: ti mandiamo un nuovo collegamento.',
  },
};
