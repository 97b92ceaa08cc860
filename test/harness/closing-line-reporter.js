// The last line of every run, for people and for .ci/run: `N passed, N failed`.
import { relative } from 'node:path';

const SLOWEST = 10;

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const tests = results.testResults.flatMap((file) => file.testResults);
    const slowest = tests.toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0)).slice(0, SLOWEST);
    const list = slowest.map((test) => `  ${seconds(test.duration ?? 0).padStart(7)}  ${test.fullName}`);
    const files = results.testResults.map(({ testFilePath, perfStats }) => [perfStats.runtime, testFilePath]);
    const slowestFiles = files
      .toSorted(([one], [other]) => other - one)
      .slice(0, SLOWEST)
      .map(([runtime, path]) => `  ${seconds(runtime).padStart(7)}  ${relative(process.cwd(), path)}`);
    // A file that could not even be loaded has no tests, and has failed all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const closing = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.stderr.write(
      `\nThe slowest files:\n${slowestFiles.join('\n')}\n\nThe slowest tests:\n${list.join('\n')}\n\n`,
    );
    // Jest prints its own summary after all reporters.
    process.once('exit', () => process.stdout.write(`${closing}\n`));
  }
}
