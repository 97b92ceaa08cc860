// The order of the test files: what takes long begins first, so that at the end no worker waits for another. By name,
// because a fresh clone knows nothing of earlier runs; the closing lines of a run tell which files are the slowest.
const SLOW = [
  'rights/everything.e2e.ts',
  'browser/every-screen.e2e.ts',
  'rights/hidden-or-unknown.e2e.ts',
  'rights/mutations.e2e.ts',
  'wrong-input/every-field.e2e.ts',
  'test/faults/',
  'browser/main-job.e2e.ts',
  'browser/one-request.e2e.ts',
  'architecture.spec.ts',
  'test/browser/',
  'test/e2e/',
];

const rank = ({ path }) => {
  const found = SLOW.findIndex((name) => path.includes(name));
  return found === -1 ? SLOW.length : found;
};

export default class SlowFirst {
  sort(tests) {
    return [...tests].sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path));
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // The order does not depend on earlier runs.
  }
}
