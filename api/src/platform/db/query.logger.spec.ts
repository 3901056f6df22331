import { Logger } from '@nestjs/common';
import { QueryLogger } from './query.logger';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  const keep = (level: string) => (text: unknown) => lines.push(`${level} ${String(text)}`);
  Logger.overrideLogger({ log: keep('log'), error: keep('error'), warn: keep('warn'), debug: keep('debug') });
});

afterAll(() => {
  Logger.overrideLogger(false);
});

const INSERT = 'INSERT INTO `user` (`email`, `password_hash`) VALUES (?, ?)';
const failure = (errno: number): Error =>
  Object.assign(new Error("Duplicate entry 'anna@example.it'"), {
    errno,
    sql: INSERT.replaceAll('?', "'secret'"),
  });

it.each([
  [1062, 'debug'],
  [1213, 'debug'],
  [1064, 'error'],
])('tells of error %i at level %s, without values', (errno, level) => {
  new QueryLogger().logQueryError(failure(errno), INSERT);
  expect(lines).toEqual([`${level} failed (${errno}): ${INSERT}`]);
});

it('tells of slow statements, without values', () => {
  new QueryLogger().logQuerySlow(6000, INSERT);
  expect(lines).toEqual([`warn slow (6000 ms): ${INSERT}`]);
});
