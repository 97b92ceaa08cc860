import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../platform/worker/index.js';
import { ReleaseStrandedTasks } from '../use-cases/release-stranded-tasks.js';

/** Milliseconds. A term ends at midnight; nobody waits for the minute. */
const EVERY = 60_000;

/** Looks again and again for open tasks of people who are gone. */
@Injectable()
export class StrandedTasks implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly release: ReleaseStrandedTasks,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'stranded tasks', every: EVERY, run: () => this.release.run() });
  }
}
