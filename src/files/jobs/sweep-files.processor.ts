import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '../../platform/worker/index.js';
import { SweepFiles } from '../use-cases/sweep-files.js';

/** Milliseconds. Nobody waits for the room of a file that was removed. */
const EVERY = 60 * 60 * 1000;

/** Looks again and again for contents to which nobody refers. */
@Injectable()
export class LooseFiles implements OnModuleInit {
  constructor(
    private readonly rounds: Rounds,
    private readonly sweep: SweepFiles,
  ) {}

  onModuleInit(): void {
    this.rounds.register({ name: 'loose files', every: EVERY, run: () => this.sweep.run() });
  }
}
