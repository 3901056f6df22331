export default {
  resources: {
    users: {
      name: 'User |||| Users',
      fields: {
        name: 'Name',
        email: 'E-mail',
        password: 'Password',
        locale: 'Language',
        roleId: 'Role',
        roleIds: 'Roles',
        resellerId: 'Reseller',
        active: 'May sign in',
        lastLoginAt: 'Last sign-in',
        createdAt: 'Created on',
      },
      locale: { it: 'Italian', en: 'English' },
      never: 'Never',
      email_hint: 'The name to sign in with',
      password_hint: 'At least twelve characters',
      new_password_hint: 'Empty: the old one stays',
      reseller_hint: 'If given, sees only customers of this reseller',
      active_hint: 'Off: signed out everywhere, and kept out',
    },
  },
  errors: {
    'user.not-found': 'There is no such user.',
    'user.last-administrator': 'This is the last administrator: name another first.',
    minLength: 'Too short.',
  },
};
