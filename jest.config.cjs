const { join } = require('node:path');
const { writeGroups } = require('./test/support/groups.cjs');

/** Where `npm test` wants the end-to-end specs in groups. */
const groups = process.env.PONTE_TEST_GROUPS;
if (groups) writeGroups(groups);

/** One runner, four projects: specs beside the pure files, and end-to-end tests against real servers. */
const common = {
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: { '^@ponte/shared/(.*)$': '<rootDir>/../shared/$1' },
  testEnvironment: 'node',
};
/** The admin has JSX and no decorators. */
const adminSwc = {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};
module.exports = {
  projects: [
    { ...common, displayName: 'shared', rootDir: 'shared', testMatch: ['<rootDir>/**/*.spec.ts'] },
    { ...common, displayName: 'api', rootDir: 'api', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'admin',
      rootDir: 'admin',
      testMatch: ['<rootDir>/src/**/*.spec.ts'],
      transform: { '^.+\\.tsx?$': ['@swc/jest', adminSwc] },
    },
    {
      ...common,
      displayName: 'test',
      rootDir: 'test',
      ...(groups
        ? { roots: ['<rootDir>', groups], testMatch: [join(groups, '*.cjs')] }
        : { testMatch: ['<rootDir>/**/*.e2e-spec.ts'] }),
      setupFiles: [require.resolve('./test/support/short-traces.cjs')],
      globalSetup: require.resolve('./test/support/servers-up.cjs'),
      globalTeardown: require.resolve('./test/support/servers-down.cjs'),
    },
  ],
  testSequencer: require.resolve('./test/support/groups-first.cjs'),
  testTimeout: 120_000,
  // A worker keeps something of every file it ran; past this much it spends its time on tidying up.
  workerIdleMemoryLimit: '1GB',
};
