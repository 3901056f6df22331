export default {
  resources: {
    jobs: {
      name: 'Lavoro |||| Lavori',
      title: 'Lavori in coda',
      fields: {
        name: 'Lavoro',
        data: 'Su che cosa',
        createdAt: 'Accodato',
        finishedAt: 'Finito',
        attempts: 'Tentativi',
        failedReason: 'Motivo',
      },
      queue: {
        billing: 'Fatturazione',
        bulk: 'Modifiche in blocco',
        dunning: 'Sospensioni',
        events: 'Eventi',
        pdf: 'Stampa PDF',
        radius: 'Sessioni RADIUS',
      },
      state: {
        failed: 'Falliti',
        active: 'In corso',
        waiting: 'In attesa',
        delayed: 'Rinviati',
        completed: 'Completati',
      },
      quiet: 'Niente da fare',
      left: '%{count} da fare',
      failed: '%{smart_count} fallito |||| %{smart_count} falliti',
      none: 'Nessun lavoro in questo stato.',
      retried: 'Il lavoro è di nuovo in coda',
      retry_title: 'Ritentare %{name}?',
      retry_content: 'Il lavoro torna in coda. Quello che aveva già fatto non si ripete.',
    },
  },
  errors: {
    'job.not-found': 'Questo lavoro non c’è più.',
    'job.not-failed': 'Questo lavoro non è fallito.',
    'queue.not-found': 'Questa coda non esiste.',
  },
};
