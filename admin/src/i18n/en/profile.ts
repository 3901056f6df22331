export default {
  resources: {
    profile: {
      name: 'Profile |||| Profile',
      title: 'My profile',
      fields: { name: 'Name', email: 'E-mail', resellerId: 'Reseller' },
      facts: 'Who I am',
      password: 'Password',
      current_password: 'Present password',
      new_password: 'New password',
      password_again: 'New password, again',
      passwords_differ: 'The two passwords differ.',
      change_password: 'Change the password',
      password_changed: 'Password changed. Other devices are signed out.',
      sessions: 'Where I am signed in',
      session: '%{ip}, since %{since}, last used %{used}',
      this_device: 'this one',
      other_program: 'Another program',
      sign_out: 'Sign out',
      sign_out_title: 'Sign this device out?',
      sign_out_content: 'To sign in from there again, the password will be needed.',
    },
  },
  errors: {
    'password.invalid-current': 'The present password is wrong.',
    'session.not-found': 'This session has ended already.',
  },
};
