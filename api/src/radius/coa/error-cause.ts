/**
 * What a NAK's Error-Cause (RFC 5176 §3.5) means for us: the session is `done` with or `gone`, the NAS can't `change` a
 * running session (end it instead), our `keys` are not its own (say less), try it `later`, or nothing but a person can help.
 */
export type CauseAction = 'done' | 'gone' | 'fall-back' | 'fewer-keys' | 'later' | 'tell';

interface ErrorCause {
  readonly name: string;
  readonly action: CauseAction;
}

const CAUSES: ReadonlyMap<number, ErrorCause> = new Map([
  [201, { name: 'Residual-Session-Context-Removed', action: 'done' }],
  [401, { name: 'Unsupported-Attribute', action: 'fall-back' }],
  [402, { name: 'Missing-Attribute', action: 'tell' }],
  [403, { name: 'NAS-Identification-Mismatch', action: 'fewer-keys' }],
  [404, { name: 'Invalid-Request', action: 'tell' }],
  [405, { name: 'Unsupported-Service', action: 'fall-back' }],
  [406, { name: 'Unsupported-Extension', action: 'tell' }],
  [407, { name: 'Invalid-Attribute-Value', action: 'fall-back' }],
  [501, { name: 'Administratively-Prohibited', action: 'tell' }],
  [502, { name: 'Request-Not-Routable', action: 'tell' }],
  [503, { name: 'Session-Context-Not-Found', action: 'gone' }],
  [504, { name: 'Session-Context-Not-Removable', action: 'later' }],
  [505, { name: 'Other-Proxy-Processing-Error', action: 'later' }],
  [506, { name: 'Resources-Unavailable', action: 'later' }],
  [507, { name: 'Request-Initiated', action: 'done' }],
  [508, { name: 'Multiple-Session-Selection-Unsupported', action: 'tell' }],
]);

const UNKNOWN: ErrorCause = { name: '', action: 'tell' };

/** What to do about a NAK with this cause; a NAK without one, or with one nobody knows, is for a person. */
export function errorCause(code: number | null): ErrorCause {
  return (code === null ? undefined : CAUSES.get(code)) ?? UNKNOWN;
}
