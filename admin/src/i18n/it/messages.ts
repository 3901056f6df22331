export default {
  resources: {
    messages: {
      name: 'Messaggio |||| Messaggi',
      fields: {
        channel: 'Mezzo',
        toAddress: 'A',
        subject: 'Oggetto',
        kind: 'Riguarda',
        state: 'Stato',
        partnerId: 'Cliente',
        queuedAt: 'Accodato',
        sentAt: 'Inviato',
        nextTryAt: 'Prossimo tentativo',
        attempts: 'Tentativi',
        error: 'Ultimo errore',
        to: 'Altro indirizzo',
      },
      kind: {
        test: 'Prova',
        'contract.print': 'Contratto stampato',
        'contract.withdrawal': 'Recesso',
        'contract.trial-ending': 'Fine della prova',
        'contract.ending': 'Contratto in scadenza',
        'contract.renewing': 'Rinnovo del contratto',
      },
      channel: { email: 'E-mail', sms: 'SMS' },
      status: {
        queued: 'In coda',
        sending: 'In partenza',
        sent: 'Inviato',
        failed: 'Non inviato',
        unsure: 'Incerto',
      },
      action: {
        retry: 'Invia adesso',
        resend: 'Invia di nuovo',
        settle: 'È arrivato',
      },
      retry: {
        title: 'Inviare adesso questo messaggio?',
        text: 'Lascia vuoto l’indirizzo per usare quello di prima.',
      },
      resend: {
        title: 'Inviare di nuovo?',
        text: 'La linea è caduta mentre il messaggio partiva: può darsi che sia già arrivato. Se lo invii di nuovo il destinatario può riceverlo due volte.',
      },
      settle: {
        title: 'Il messaggio è arrivato?',
        content: 'Sarà segnato come inviato e non partirà più.',
      },
      done: {
        again: 'Il messaggio parte adesso',
        settled: 'Il messaggio è segnato come inviato',
      },
      unsure_hint:
        'Non si sa se il messaggio è arrivato: la linea è caduta mentre partiva. Non parte più da solo.',
      confidential: 'Il testo contiene un codice riservato: non si mostra, e dopo l’invio si cancella.',
      body: 'Testo del messaggio',
    },
  },
  errors: {
    'message.not-found': 'Questo messaggio non esiste.',
    'message.move-not-allowed': 'Nel suo stato attuale con questo messaggio non si può fare.',
    'message.invalid-address': 'Manca un indirizzo e-mail a cui scrivere.',
  },
};
