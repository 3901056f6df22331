export default {
  resources: {
    'online-sessions': {
      name: 'Online now |||| Online now',
    },
  },
  errors: {
    'radius-session.not-open': 'The session has already ended.',
    'radius-session.not-found': 'This session is gone, or older than may be shown.',
    'radius-session.invalid-address': 'This is no IPv4 or IPv6 address.',
    'radius-account.not-found': 'This account does not exist.',
    'radius-outage.not-found': 'This outage does not exist.',
    'radius-outage.over': 'This outage is already over.',
    'radius-outage.invalid-place': 'Choose a NAS or an access point, not both.',
    'radius-outage.already-open': 'There is an open outage here already.',
  },
};
