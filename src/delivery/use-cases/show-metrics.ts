import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Gauge, Registry } from 'prom-client';
import type { Config } from '../../platform/config/index.js';
import { log } from '../../platform/log/index.js';
import { CONFIG, WORKER_POOL } from '../../platform/tokens.js';
import { CLOCK, type Clock } from '../../shared/clock.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { GAUGES } from '../domain/gauges.js';
import { type Figures, readFigures } from '../persistence/figures.js';

/** In the text format of Prometheus. */
export interface Metrics {
  readonly contentType: string;
  readonly text: string;
}

interface Instruments {
  readonly registry: Registry;
  readonly up: Gauge;
  readonly gauges: ReadonlyMap<keyof Figures, Gauge>;
}

/** What a monitoring system of the town's IT asks this process: its own load, and what the rows say of all towns. */
@Injectable()
export class ShowMetrics {
  private instruments: Promise<Instruments> | undefined;
  private reading: Promise<Metrics> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(WORKER_POOL) private readonly pool: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: NOT_FOUND where no token is set, METRICS_TOKEN_NEEDED for any other token. Who asks meanwhile gets the same answer. */
  async run(authorization: string | undefined): Promise<Metrics> {
    const { metricsToken } = this.config;
    if (metricsToken === null) throw notFound();
    if (!isSame(authorization ?? '', `Bearer ${metricsToken}`)) throw new DomainError('METRICS_TOKEN_NEEDED');
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async read(): Promise<Metrics> {
    this.instruments ??= instruments();
    const { registry, up, gauges } = await this.instruments;
    const figures = await this.figures();
    up.set(figures === null ? 0 : 1);
    for (const [name, gauge] of gauges) {
      if (figures === null) gauge.remove();
      else gauge.set(figures[name]);
    }
    return { contentType: registry.contentType, text: await registry.metrics() };
  }

  /** null when the database does not answer in time: then the process is still seen. */
  private async figures(): Promise<Figures | null> {
    try {
      return await readFigures(this.pool, this.clock.now());
    } catch (error) {
      log.warn({ err: error }, 'the figures for the metrics could not be read');
      return null;
    }
  }
}

/** The library is loaded with the first question, so that a process that nobody watches pays nothing. */
async function instruments(): Promise<Instruments> {
  const { collectDefaultMetrics, Gauge, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  return {
    registry,
    up: gauge('kpr_figures_up', '1 when the database gave the figures below in time, else 0.'),
    gauges: new Map(GAUGES.map(({ figure, name, help }) => [figure, gauge(name, help)])),
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
