import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import { domainErrorOf } from './errors.js';
import { Reads } from './read/reads.js';
import { Refused } from './refused.js';

/** Where a mutation's answer comes from: who asked, for which selection, of which type. */
export interface Question {
  readonly actor: Actor;
  readonly info: GraphQLResolveInfo;
  /** Name of the read model, e.g. `Meeting`. */
  readonly type: string;
}

/** Runs a use case and answers through the read side, after commit; a broken rule becomes `Refused`. */
@Injectable()
export class MutationAnswer {
  constructor(private readonly reads: Reads) {}

  /** `useCase` returns the id of the thing; bugs stay exceptions. */
  async give(question: Question, useCase: () => Promise<string>): Promise<object> {
    try {
      const id = await useCase();
      const thing = await this.reads.one(question.type, { id }, question.actor, question.info);
      return thing ?? new Refused(notFound());
    } catch (error) {
      const broken = domainErrorOf(error);
      if (broken instanceof DomainError) return new Refused(broken);
      throw error;
    }
  }
}
