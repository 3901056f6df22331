export default {
  resources: {
    'bill-mailbox': {
      name: 'Casella delle fatture |||| Casella delle fatture',
      title: 'Fatture dei fornitori per e-mail',
      fields: {
        enabled: 'Leggi la casella ogni cinque minuti',
        host: 'Server IMAP',
        port: 'Porta',
        secure: 'TLS dal primo byte (altrimenti STARTTLS, se c’è)',
        userName: 'Utente',
        password: 'Password',
        passwordSecret: 'Password',
        folder: 'Cartella',
        moveTo: 'Cartella dei messaggi presi',
        lastRunAt: 'Ultima lettura',
        lastError: 'Ultimo errore',
      },
      move_to_hint: 'Vuota: i messaggi restano dove sono, segnati come letti',
      round: {
        off: 'La casella non si legge. Con un conto IMAP le fatture allegate entrano da sole, ciascuna una volta.',
        waiting: 'La casella non è ancora stata letta.',
        well: 'Letta senza errori il %{at}.',
        fault: 'Letta il %{at}, con un errore: %{error}',
      },
      see_files: 'File ricevuti',
      fetch: 'Leggi adesso',
      asked: 'La casella si legge adesso',
    },
  },
  errors: {
    'bill-mailbox.account-missing': 'Per leggere la casella servono server, utente e password.',
    'bill-mailbox.off': 'La casella delle fatture non è attiva.',
  },
};
