import { outcomeOf, type SmtpFault } from './send-outcome';

const fault = (values: Partial<SmtpFault>): SmtpFault => ({ message: 'x', ...values });

it.each([
  // what happened                                                           text begun   outcome
  [{ responseCode: 550, command: 'RCPT TO' }, false, 'refused for good'],
  [{ responseCode: 450, command: 'RCPT TO' }, false, 'refused for now'],
  [{ responseCode: 554, command: 'DATA' }, true, 'refused for good'],
  [{ responseCode: 451, command: 'DATA' }, true, 'refused for now'],
  [{ responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, false, 'refused for now'],
  [{ responseCode: 554, command: 'CONN' }, false, 'refused for now'],
  [{ code: 'ECONNECTION', command: 'CONN' }, false, 'refused for now'],
  [{ code: 'ECONNECTION', command: 'CONN' }, true, 'unsure'],
  [{ code: 'ETIMEDOUT' }, true, 'unsure'],
  [{ code: 'EDNS', command: 'CONN' }, false, 'refused for now'],
  [{ code: 'EENVELOPE', command: 'API' }, false, 'refused for good'],
  [{ code: 'EMESSAGE', command: 'MAIL FROM' }, false, 'refused for good'],
])('%j, text begun: %s → %s', (values, textBegun, expected) => {
  const outcome = outcomeOf(fault(values), textBegun);
  const told =
    outcome.kind === 'refused' ? `refused for ${outcome.permanent ? 'good' : 'now'}` : outcome.kind;
  expect(told).toBe(expected);
});
