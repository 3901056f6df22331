export default {
  resources: {
    'caught-mails': {
      name: 'Posta (demo) |||| Posta (demo)',
      fields: {
        date: 'Arrivata',
        from: 'Da',
        to: 'A',
        subject: 'Oggetto',
        attachments: 'Allegati',
      },
      hint: 'Nella demo la posta non esce: finisce qui, per essere guardata. Con SMTP_URL parte davvero.',
      off: 'La posta della demo non è attiva: i messaggi partono davvero, o restano in coda.',
      none: 'Ancora nessuna posta: quello che Ponte scrive ai clienti compare qui.',
    },
  },
  errors: {
    'caught-mail.off': 'La posta della demo non è attiva.',
    'caught-mail.not-found': 'Questo messaggio non c’è più.',
  },
};
