/** One thing the service cannot work without. Resolves when it works; throws with a sentence when not. */
export interface ReadinessCheck {
  readonly name: 'database' | 'migrations' | 'queue';
  check(): Promise<void>;
}

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly checks: Readonly<Record<string, 'ok' | 'failed' | 'timeout'>>;
}

/** Milliseconds that one check may take: a balancer must hear "no", not silence. */
const MOST_TIME = 2_000;

type Verdict = Health['checks'][string];

async function verdictOf(check: ReadinessCheck, mostTime: number): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), mostTime);
  });
  const done = check.check().then(
    (): Verdict => 'ok',
    (): Verdict => 'failed',
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

/** Asks all checks at the same time. Says which part fails and nothing of why: the answer is public. */
export async function readiness(checks: readonly ReadinessCheck[], mostTime = MOST_TIME): Promise<Health> {
  const verdicts = await Promise.all(
    checks.map(async (check) => [check.name, await verdictOf(check, mostTime)] as const),
  );
  const ready = verdicts.every(([, verdict]) => verdict === 'ok');
  return { status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(verdicts) };
}
