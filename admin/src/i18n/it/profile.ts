export default {
  resources: {
    profile: {
      name: 'Profilo |||| Profilo',
      title: 'Il mio profilo',
      fields: { name: 'Nome', email: 'E-mail', resellerId: 'Rivenditore' },
      facts: 'Chi sono',
      password: 'Password',
      current_password: 'Password attuale',
      new_password: 'Nuova password',
      password_again: 'Nuova password, di nuovo',
      passwords_differ: 'Le due password sono diverse.',
      change_password: 'Cambia password',
      password_changed: 'Password cambiata. Gli altri dispositivi sono usciti.',
      sessions: 'Dove sono entrato',
      session: '%{ip}, dal %{since}, ultimo uso %{used}',
      this_device: 'questo',
      other_program: 'Altro programma',
      sign_out: 'Fai uscire',
      sign_out_title: 'Far uscire questo dispositivo?',
      sign_out_content: 'Per rientrare da lì servirà la password.',
    },
  },
  errors: {
    'password.invalid-current': 'La password attuale è sbagliata.',
    'session.not-found': 'Questa sessione è già finita.',
  },
};
