import type { GraphQLSchema } from 'graphql';
import { assertAudienceDeclared, type ReadModel } from './read-model.js';
import { coverageFaults } from './schema-coverage.js';

/** All read models by GraphQL type. Relations name their targets as strings, so modules need not import each other. */
export class ReadRegistry {
  private readonly models = new Map<string, ReadModel>();

  constructor(models: readonly ReadModel[] = []) {
    this.register(...models);
  }

  /** Adds models; throws on a second model for a type and on a model without visibleTo. */
  register(...models: readonly ReadModel[]): this {
    for (const model of models) {
      if (this.models.has(model.type)) throw new Error(`Two read models claim the type ${model.type}`);
      assertAudienceDeclared(model);
      this.models.set(model.type, model);
    }
    return this;
  }

  /** The model of a type; throws when there is none. */
  get(type: string): ReadModel {
    const model = this.models.get(type);
    if (model === undefined) throw new Error(`No read model is registered for the type ${type}`);
    return model;
  }

  has(type: string): boolean {
    return this.models.has(type);
  }

  all(): readonly ReadModel[] {
    return [...this.models.values()];
  }

  /**
   * Throws one error that lists everything in which the models and the schema disagree, e.g. a field that neither a
   * model nor a resolver covers. `fieldsWithResolver` holds names like `Meeting.quorum`.
   */
  check(schema: GraphQLSchema, fieldsWithResolver: ReadonlySet<string>): void {
    const faults = coverageFaults(this.models, schema, fieldsWithResolver);
    if (faults.length > 0) throw new Error(`The read models do not fit the schema:\n${faults.join('\n')}`);
  }
}
