// No transform: Jest strips the types itself. Loading Apollo costs a second of CPU a file, so two workers fill two cores.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  globalSetup: './platform/testing/global-setup.ts',
  globalTeardown: './platform/testing/global-teardown.ts',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/\\.aarya/'],
  modulePathIgnorePatterns: ['/\\.aarya/'],
  testTimeout: 60_000,
  maxWorkers: 2,
  reporters: ['default', './platform/testing/count-reporter.cjs'],
};
