import type { FieldNode, GraphQLField } from 'graphql';
import { getArgumentValues } from 'graphql';
import { isUuid } from '../../../shared/ids.js';
import type { PageRequest, PageRules } from './paging.js';
import { pageRequest } from './paging.js';
import type { ActorParameters, Parameters, ReadModel, RootParameters } from './read-model.js';

/** A field whose arguments a statement uses. */
export interface ArgumentSite {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Set for connections. */
  readonly page: PageRules | null;
}

/** Where the value of one placeholder comes from at each request. */
export type ParameterSource =
  | { readonly from: 'actor'; readonly name: string }
  | { readonly from: 'now' }
  | { readonly from: 'value'; readonly value: unknown; readonly form: Form }
  | {
      readonly from: 'argument';
      readonly site: number;
      readonly path: readonly string[];
      readonly form: Form;
    }
  | { readonly from: 'pageSize'; readonly site: number }
  | {
      readonly from: 'cursor';
      readonly site: number;
      readonly side: 'after' | 'before';
      readonly part: number;
    };

/** How a value goes to PostgreSQL. */
type Form = 'json' | 'id' | 'plain';

const formOf = (cast: string | undefined): Form => {
  if (cast === 'json' || cast === 'jsonb') return 'json';
  return cast === 'uuid' || cast === 'uuid[]' ? 'id' : 'plain';
};

/** No thing has this id. A malformed id stands for it, so that it is answered exactly like an unknown one. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** The placeholders of one statement, in order; the same source gets the same placeholder. */
export class StatementParameters {
  readonly sources: ParameterSource[] = [];
  readonly sites: ArgumentSite[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly modelOf: (type: string) => ReadModel) {}

  /** Registers a field whose arguments are used, and gives its number. */
  addSite(site: ArgumentSite): number {
    return this.sites.push(site) - 1;
  }

  /** The placeholder of a source. Values of a request are never merged: equal text must mean equal places. */
  placeholder(source: ParameterSource, cast?: string): string {
    const identity = source.from === 'value' ? null : JSON.stringify(source);
    let number = identity === null ? undefined : this.numbers.get(identity);
    if (number === undefined) {
      number = this.sources.push(source);
      if (identity !== null) this.numbers.set(identity, number);
    }
    return cast === undefined ? `$${number}` : `$${number}::${cast}`;
  }

  /** What SQL functions of a read model see; `site` is the field whose arguments `arg` reads. */
  of(site: number | null): RootParameters {
    const parameters: RootParameters = {
      actor: (name, cast) => this.placeholder({ from: 'actor', name }, cast),
      now: () => this.placeholder({ from: 'now' }, 'timestamptz'),
      arg: (path, cast) => {
        if (site === null)
          throw new Error(`No argument ${path} here: the SQL does not belong to a selected field`);
        return this.placeholder({ from: 'argument', site, path: path.split('.'), form: formOf(cast) }, cast);
      },
      visible: (type, alias) => this.visibility(this.modelOf(type), alias),
      value: (value, cast) => this.placeholder({ from: 'value', value, form: formOf(cast) }, cast),
    };
    return parameters;
  }

  /** `visibleTo` of a model over an alias. */
  visibility(model: ReadModel, alias: string): string {
    const parameters: Parameters = this.of(null);
    return `(${model.visibleTo(alias, parameters)})`;
  }
}

/** What one request brings along. */
export interface RequestValues {
  readonly actor: ActorParameters;
  readonly now: Date;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The bind values of a statement for one request; arguments go through graphql's own coercion. */
export function bindValues(
  sources: readonly ParameterSource[],
  sites: readonly ArgumentSite[],
  request: RequestValues,
): unknown[] {
  const argumentsOf = sites.map((site) => getArgumentValues(site.field, site.node, request.variables));
  const pages: (PageRequest | undefined)[] = [];
  const pageOf = (site: number): PageRequest => (pages[site] ??= pageOfSite(sites[site], argumentsOf[site]));
  return sources.map((source) => {
    switch (source.from) {
      case 'actor':
        return actorValue(request.actor, source.name);
      case 'now':
        return request.now.toISOString();
      case 'value':
        return bindable(source.value, source.form);
      case 'argument':
        return bindable(inside(argumentsOf[source.site], source.path), source.form);
      case 'pageSize':
        return pageOf(source.site).size;
      default:
        return pageOf(source.site)[source.side]?.[source.part] ?? null;
    }
  });
}

function pageOfSite(
  site: ArgumentSite | undefined,
  values: Readonly<Record<string, unknown>> | undefined,
): PageRequest {
  if (site?.page == null || values === undefined)
    throw new Error('A page was asked of a field that is no connection');
  return pageRequest(values, site.page);
}

function actorValue(actor: ActorParameters, name: string): unknown {
  const value = actor[name];
  if (value === undefined) throw new Error(`The actor parameter ${name} is not computed for this request`);
  return value;
}

const inside = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : null),
    value,
  );

/** A value as `pg` should get it: JSON for json casts, ids that can be ids, ISO text for dates and Temporal values. */
function bindable(value: unknown, form: Form): unknown {
  if (value === undefined || value === null) return null;
  if (form === 'json') return JSON.stringify(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item: unknown) => bindable(item, form));
  if (form === 'id') return isUuid(value) ? value : NOTHING;
  return typeof value === 'object' ? (value as { toString(): string }).toString() : value;
}
