import fc from 'fast-check';
import type { GraphQLField, GraphQLInputType, GraphQLNamedType, GraphQLSchema } from 'graphql';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { bodies, idOf, meetings, organisations, persons, towns } from './world.js';

/** A random valid operation. Variables that hold a cursor say which row of which connection is meant. */
export interface RandomOperation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
  /** Variable → `Connection.field/id`. */
  readonly cursors: Record<string, string>;
}

const CURSOR_NAMES = ['Query.meetings', 'Body.meetings', 'Meeting.parties'];
const INSTANTS = [
  '2027-01-01T00:00:00Z',
  '2027-02-01T17:00:00Z',
  '2027-02-02T17:00:00.000Z',
  '2027-06-01T00:00:00+02:00',
];
const STRINGS = ['Sitzung', "O'Neill", '', 'Übung; drop table', 'BODY', 'OFFICE', 'POLICE', 'x'.repeat(80)];

/** Writes operations; every choice is drawn from `pick`, so that fast-check can shrink them. */
class Writer {
  readonly variables: Record<string, unknown> = {};
  readonly cursors: Record<string, string> = {};
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    /** A whole number from 0 to below n. */
    private readonly pick: (n: number) => number,
  ) {}

  operation(): RandomOperation {
    const query = this.schema.getQueryType();
    if (query === undefined || query === null) throw new Error('no query type');
    const selection = this.selection(query, 4);
    const definitions = this.definitions.length === 0 ? '' : `(${this.definitions.join(', ')})`;
    const text = `query Random${definitions} ${selection}\n${this.fragments.join('\n')}`;
    return { text, variables: this.variables, cursors: this.cursors };
  }

  private oneOf<T>(list: readonly T[]): T {
    const chosen = list[this.pick(list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
  private chance(percent: number): boolean {
    return this.pick(100) < percent;
  }
  private name(prefix: string): string {
    this.count += 1;
    return `${prefix}${this.count}`;
  }

  private selection(type: GraphQLNamedType, depth: number, nesting = 0): string {
    const parts: string[] = [];
    for (let n = 1 + this.pick(4); n > 0; n -= 1) parts.push(this.part(type, depth, nesting));
    if (this.chance(10)) parts.push(this.oneOf(parts));
    return `{ ${parts.join(' ')} }`;
  }

  private part(type: GraphQLNamedType, depth: number, nesting: number): string {
    const isAbstract = isAbstractType(type);
    if (nesting < 3 && this.chance(isAbstract ? 70 : 15)) return this.fragment(type, depth, nesting);
    const fields =
      isObjectType(type) || (isAbstract && 'getFields' in type) ? Object.values(type.getFields()) : [];
    const possible = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    if (possible.length === 0 || this.chance(5))
      return `${this.chance(50) ? `${this.name('t')}: ` : ''}__typename`;
    return this.field(type, this.oneOf(possible), depth);
  }

  private fragment(type: GraphQLNamedType, depth: number, nesting: number): string {
    const abstract = Object.values(this.schema.getTypeMap()).filter(isAbstractType);
    const around = isObjectType(type) ? abstract.filter((each) => this.schema.isSubType(each, type)) : [];
    const inside = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    const on = this.oneOf([type, ...inside, ...inside, ...around]);
    const condition = on === type && this.chance(30) ? '' : ` on ${on.name}`;
    const body = this.selection(on, depth, nesting + 1);
    if (condition === '' || this.chance(60)) return `...${condition}${this.directive()} ${body}`;
    const name = this.name('F');
    this.fragments.push(`fragment ${name}${condition} ${body}`);
    const spread = `...${name}${this.directive()}`;
    return this.chance(20) ? `${spread} ...${name}${this.directive()}` : spread;
  }

  private field(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    // A name of its own whenever values or types under the same name could differ.
    const needsAlias = field.args.length > 0 || isAbstractType(parent) || this.chance(30);
    const alias = needsAlias ? `${this.name(this.chance(5) ? 'a'.repeat(70) : 'a')}: ` : '';
    const text = `${alias}${field.name}${this.arguments(parent, field)}${this.directive()}`;
    return isLeafType(named) ? text : `${text} ${this.selection(named, depth - 1)}`;
  }

  private directive(): string {
    if (!this.chance(15)) return '';
    const value = this.chance(50) ? String(this.chance(50)) : this.variable('Boolean!', this.chance(50));
    return ` @${this.oneOf(['skip', 'include'])}(if: ${value})`;
  }

  private variable(type: string, value: unknown): string {
    const name = this.name('v');
    this.variables[name] = value;
    this.definitions.push(`$${name}: ${type}`);
    return `$${name}`;
  }

  private arguments(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string {
    const given: string[] = [];
    const backward = this.chance(40);
    for (const argument of field.args) {
      const required = isNonNullType(argument.type);
      if (!required && !this.chance(50)) continue;
      const name = argument.name;
      if (name === (backward ? 'first' : 'last')) {
        // The other way round stays null: clients often declare all four variables.
        if (this.chance(30)) given.push(`${name}: ${this.variable('Int', null)}`);
        continue;
      }
      given.push(`${name}: ${this.argument(parent, field, name, argument.type)}`);
    }
    if (given.length === 0) return '';
    return `(${(this.chance(50) ? given : given.toReversed()).join(', ')})`;
  }

  private argument(
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    name: string,
    type: GraphQLInputType,
  ): string {
    if (name === 'id') return this.given('ID!', this.idFor(field.name));
    if (name === 'first' || name === 'last') return this.given('Int', this.pick(6));
    if (name === 'prefix') return this.given('String = "V"', this.oneOf(STRINGS));
    if (name !== 'after' && name !== 'before') return this.given(String(type), this.value(type, 2));
    const connection = `${parent.name}.${field.name}`;
    if (!CURSOR_NAMES.includes(connection)) throw new Error(`unknown connection ${connection}`);
    const variable = this.variable('String', null);
    const rows: readonly { id: string }[] =
      connection === 'Meeting.parties' ? [...persons, ...organisations] : meetings;
    if (this.chance(80)) this.cursors[variable.slice(1)] = `${connection}/${this.oneOf(rows).id}`;
    return variable;
  }

  private idFor(field: string): string {
    if (this.chance(5)) return this.oneOf(['no-uuid', idOf(9, 1)]);
    return this.oneOf<{ id: string }>(field === 'town' ? towns : field === 'body' ? bodies : meetings).id;
  }

  /** A value as literal or as variable, sometimes absent in favour of its default. */
  private given(type: string, value: unknown): string {
    if (this.chance(50)) return literalOf(value);
    const variable = this.variable(type, value);
    if (type.includes(' = ') && this.chance(50)) delete this.variables[variable.slice(1)];
    return variable;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, depth) ?? this.value(type, depth);
    if (this.chance(8)) return null;
    if (isListType(type)) return Array.from({ length: this.pick(4) }, () => this.pick(7));
    if (isEnumType(type)) return { enum: this.oneOf(type.getValues()).name };
    if (!isInputObjectType(type)) {
      if (type.name === 'Int') return this.pick(4);
      return this.oneOf(type.name === 'Instant' ? INSTANTS : STRINGS);
    }
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isInputObjectType(getNamedType(field.type)),
    );
    return Object.fromEntries(
      fields.filter(() => this.chance(60)).map((field) => [field.name, this.value(field.type, depth - 1)]),
    );
  }
}

const isEnumValue = (value: unknown): value is { enum: string } =>
  typeof value === 'object' && value !== null && 'enum' in value;
function literalOf(value: unknown): string {
  if (isEnumValue(value)) return value.enum;
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${literalOf(each)}`)
    .join(', ')} }`;
}
const plain = (value: unknown): unknown => (isEnumValue(value) ? value.enum : value);

/** Every choice is as likely as the others; fast-check would prefer small ones. */
const evenly = (max: number): fc.Arbitrary<number> => fc.noBias(fc.nat({ max }));

/** An arbitrary of random operations over a schema. */
export const randomOperation = (schema: GraphQLSchema): fc.Arbitrary<RandomOperation> =>
  fc.gen().map((gen) => {
    const { text, variables, cursors } = new Writer(schema, (n) => gen(evenly, n - 1)).operation();
    const plainVariables = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, plain(value)]),
    );
    return { text, variables: plainVariables, cursors };
  });
