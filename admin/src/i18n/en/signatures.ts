export default {
  permissions: {
    resource: { signature: 'Signatures' },
    action: { request: 'Ask for', revoke: 'Revoke', verify: 'Verify' },
  },
  errors: {
    'signature.invalid-drawing': 'The signature can’t be read: clear it and draw it again.',
    'signature.drawing-too-short': 'The signature is too short: please sign in full.',
    'signature.not-found': 'There is no such request for a signature.',
    'signature.not-waiting': 'The request for a signature is closed already.',
    'signature.not-on-tablet': 'This signature was asked for by link, not on the tablet.',
    'signature.not-by-link': 'This signature was asked for on the tablet, not by link.',
    'signature.not-signed': 'The contract is not signed yet.',
    'signature.not-read': 'First read the contract to its end.',
    'signature.consents-missing': 'A required consent is missing.',
    'signature.contract-not-open': 'Only a draft or a proposal can be signed.',
    'signature.already-waiting':
      'The contract is waiting for a signature already. Revoke that request before you make another.',
    'signature.invalid-address': 'A valid e-mail address is needed to send the link to.',
    'signing-link.not-found': 'The link is not valid. Please open the last message we sent you.',
    'signing-link.ended': 'This request for a signature is no longer open.',
    'signing-code.not-sent': 'Have a code sent first.',
    'signing-code.invalid': 'The code is not right.',
    'signing-code.expired': 'The code is out of date: have another one sent.',
    'signing-code.exhausted': 'Too many tries with this code: have another one sent.',
    'signing-code.no-more': 'You asked for too many codes. Please call us: we will send a new link.',
  },
};
