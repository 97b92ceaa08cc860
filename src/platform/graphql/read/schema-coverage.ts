import type { GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { FIELD_KEY_SUFFIX_LENGTH } from './field-key.js';
import type { ReadModel, Relation } from './read-model.js';
import { MAXIMUM_IDENTIFIER_BYTES } from './sql-text.js';

type Field = GraphQLField<unknown, unknown>;
type Models = ReadonlyMap<string, ReadModel>;

/** What the read models and the schema disagree about, a sentence each. */
export function coverageFaults(
  models: Models,
  schema: GraphQLSchema,
  fieldsWithResolver: ReadonlySet<string>,
): string[] {
  return [...models.values()].flatMap((model) => {
    const type = schema.getType(model.type);
    if (!isObjectType(type)) return [`${model.type}: the schema has no object type of this name`];
    return [
      ...unknownTargets(models, model),
      ...unknownRequirements(model),
      ...audienceFaults(models, model),
      ...Object.values(type.getFields()).flatMap((field) =>
        fieldFaults(schema, model, field, fieldsWithResolver.has(`${model.type}.${field.name}`)),
      ),
    ];
  });
}

const unknownTargets = (models: Models, model: ReadModel): string[] =>
  Object.entries(model.relations ?? {}).flatMap(([name, relation]) =>
    relation.targets
      .filter((target) => !models.has(target.type))
      .map((target) => `${model.type}.${name}: no read model is registered for its target ${target.type}`),
  );

/** A thing around must be known, and whoever sees a thing with an audience of its own may read it. */
function audienceFaults(models: Models, { type, audience, columns }: ReadModel): string[] {
  const around =
    audience.kind === 'stored' ? audience.within?.type : audience.kind === 'within' ? audience.type : null;
  const faults =
    around == null || models.has(around)
      ? []
      : [`${type}: no read model is registered for ${around} around it`];
  if (audience.kind === 'stored' && columns['audience'] !== 'audience')
    faults.push(`${type}: its audience is stored, but the field audience does not show it`);
  return faults;
}

const unknownRequirements = (model: ReadModel): string[] =>
  Object.entries(model.requires ?? {}).flatMap(([name, required]) =>
    required
      .filter((source) => !(source in model.columns) && !(source in (model.expressions ?? {})))
      .map(
        (source) => `${model.type}.${name}: requires ${source}, which is neither a column nor an expression`,
      ),
  );

function fieldFaults(schema: GraphQLSchema, model: ReadModel, field: Field, hasResolver: boolean): string[] {
  const at = `${model.type}.${field.name}`;
  const longest = Buffer.byteLength(field.name) + (field.args.length > 0 ? FIELD_KEY_SUFFIX_LENGTH : 0);
  if (longest > MAXIMUM_IDENTIFIER_BYTES) return [`${at}: the name is too long for PostgreSQL`];
  const relation = model.relations?.[field.name];
  const ways = [
    field.name in model.columns,
    field.name in (model.expressions ?? {}),
    relation !== undefined,
    hasResolver,
  ].filter(Boolean).length;
  if (ways === 0) return [`${at}: neither the read model nor a resolver covers it`];
  if (ways > 1) return [`${at}: covered more than once`];
  return relation === undefined ? [] : relationFaults(schema, at, field.type, relation);
}

function relationFaults(
  schema: GraphQLSchema,
  at: string,
  type: GraphQLOutputType,
  relation: Relation,
): string[] {
  if (relation.kind === 'connection') return connectionFaults(schema, at, type, relation);
  const faults = targetFaults(schema, at, type, relation);
  const isList = isListType(getNullableType(type));
  if (isList !== (relation.kind === 'many')) faults.push(`${at}: list and relation do not agree`);
  if (relation.kind === 'one' && isNonNullType(type) && !relation.alwaysVisible) {
    faults.push(`${at}: must be nullable, because its target may be hidden (or say alwaysVisible)`);
  }
  return faults;
}

function targetFaults(
  schema: GraphQLSchema,
  at: string,
  type: GraphQLOutputType,
  relation: Relation,
): string[] {
  const named = getNamedType(type);
  const possible = isAbstractType(named)
    ? schema.getPossibleTypes(named).map((each) => each.name)
    : [named.name];
  return relation.targets
    .filter((target) => !possible.includes(target.type))
    .map((target) => `${at}: ${target.type} is not among the types of ${named.name}`);
}

const CONNECTION_FIELDS = new Set(['edges', 'nodes', 'pageInfo', 'totalCount']);
const EDGE_FIELDS = new Set(['cursor', 'node']);
const PAGE_INFO_FIELDS = new Set(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']);

function connectionFaults(
  schema: GraphQLSchema,
  at: string,
  type: GraphQLOutputType,
  relation: Relation,
): string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return [`${at}: a connection must be an object type`];
  const fields = named.getFields();
  const faults = foreignFields(named, CONNECTION_FIELDS);
  const edge = fields['edges'] === undefined ? undefined : getNamedType(fields['edges'].type);
  if (isObjectType(edge)) {
    faults.push(...foreignFields(edge, EDGE_FIELDS));
    const node = edge.getFields()['node'];
    if (node !== undefined) faults.push(...targetFaults(schema, at, node.type, relation));
  }
  const pageInfo = fields['pageInfo'] === undefined ? undefined : getNamedType(fields['pageInfo'].type);
  if (isObjectType(pageInfo)) faults.push(...foreignFields(pageInfo, PAGE_INFO_FIELDS));
  return faults;
}

const foreignFields = (type: GraphQLObjectType, allowed: ReadonlySet<string>): string[] =>
  Object.keys(type.getFields())
    .filter((name) => !allowed.has(name))
    .map((name) => `${type.name}.${name}: not a field that a connection gives`);
