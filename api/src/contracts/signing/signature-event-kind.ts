/** Moments of a signature, in the order they may come. */
export const SIGNATURE_EVENT_KINDS = [
  'requested', // the office asked for it
  'link-sent', // the link went to the signer's address
  'handed-over', // the page was opened on a tablet of ours
  'opened', // the page was opened
  'read', // the contract was read to its end
  'code-sent',
  'code-refused', // a wrong code was given
  'signed',
  'refused', // the signer does not want to
  'revoked', // the office took it back
  'expired',
] as const;
export type SignatureEventKind = (typeof SIGNATURE_EVENT_KINDS)[number];
