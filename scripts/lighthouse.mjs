// Performance and accessibility of the overview and of a meeting, signed in, as a desktop sees them: the median of
// three runs. Ends with 1 when performance is below 95 or accessibility below 100.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse, { Audit, desktopConfig, Gatherer } from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_OPTIONS, signIn, startDemo } from './demo-process.mjs';

const RUNS = 3;
const BARS = { performance: 95, accessibility: 100 };
const OVERVIEW = 'Was muss ich jetzt tun?';
const OFFICE = 'koordinierung@schwarzenberg.example';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Address and title of the meeting that the demo's main job has prepared. */
async function aMeeting(context, address) {
  const answer = await context.request.post(`${address}/graphql`, {
    data: { query: '{ meetings(first: 1) { nodes { id title } } }' },
    headers: { origin: address },
  });
  const { data } = await answer.json();
  const { id, title } = data.meetings.nodes[0];
  return { path: `/sitzungen/${id}`, title };
}

/** What stands above the page in the end, when Lighthouse has seen enough. */
class HeadingSeen extends Gatherer {
  meta = { supportedModes: ['navigation'] };

  getArtifact({ driver }) {
    return driver.executionContext.evaluate(() => document.querySelector('h1')?.textContent ?? '', {
      args: [],
    });
  }
}

class HeadingShown extends Audit {
  static meta = {
    id: 'heading-shown',
    title: 'Heading',
    failureTitle: 'No heading',
    description: 'Which page it was that was measured.',
    requiredArtifacts: ['HeadingSeen'],
  };

  static audit({ HeadingSeen }) {
    return { score: 1, displayValue: HeadingSeen };
  }
}

const CONFIG = {
  ...desktopConfig,
  artifacts: [{ id: 'HeadingSeen', gatherer: { implementation: HeadingSeen } }],
  audits: [{ implementation: HeadingShown }],
};

/** @throws when another page came than the one with this heading, e.g. that of the sign-in */
async function scoresOf(url, heading, port) {
  const flags = { port, onlyCategories: Object.keys(BARS), onlyAudits: [HeadingShown.meta.id] };
  const { lhr } = await lighthouse(url, { ...flags, logLevel: 'error', output: [] }, CONFIG);
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${lhr.finalDisplayedUrl}`);
  const shown = lhr.audits[HeadingShown.meta.id].displayValue;
  if (shown !== heading) throw new Error(`${url} showed "${shown}" instead of "${heading}".`);
  const failed = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
  );
  return {
    ...Object.fromEntries(
      Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
    ),
    failed: failed.map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim()),
  };
}

/** Prints the medians of one page; says whether they are good enough. */
async function judge(name, { url, heading }, port) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await scoresOf(url, heading, port));
  const scores = Object.keys(BARS).map((category) => [category, median(runs.map((run) => run[category]))]);
  const good = scores.every(([category, score]) => score >= BARS[category]);
  console.log(`${name}: ${scores.map((score) => score.join(' ')).join(', ')}`);
  if (!good) console.log(`  ${[...new Set(runs.flatMap(({ failed }) => failed))].join('\n  ')}`);
  return good;
}

const profile = mkdtempSync(join(tmpdir(), 'kpr-lighthouse-'));
const demo = await startDemo();
try {
  const port = await freePort();
  // A profile of its own, whose cookies Lighthouse's page shares and leaves alone.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...CHROMIUM_OPTIONS, `--remote-debugging-port=${port}`],
  });
  await signIn(context, demo.address, OFFICE);
  const meeting = await aMeeting(context, demo.address);
  const good = [
    await judge('overview', { url: `${demo.address}/`, heading: OVERVIEW }, port),
    await judge('meeting', { url: `${demo.address}${meeting.path}`, heading: meeting.title }, port),
  ];
  await context.close();
  process.exitCode = good.every(Boolean) ? 0 : 1;
} finally {
  await demo.close();
  rmSync(profile, { recursive: true, force: true });
}
