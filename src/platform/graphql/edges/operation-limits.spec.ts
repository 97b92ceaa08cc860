import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, type GraphQLSchema, Kind, parse } from 'graphql';
import { brokenLimit } from './operation-limits.js';

const council = buildSchema(`
  type Query { bodies: [Body!]! meetings(first: Int, last: Int): Meetings! search(first: Int! = 30): [Body!]! things: [Thing!]! }
  type Meetings { nodes: [Meeting!]! edges: [Edge!]! totalCount: Int! }
  type Edge { node: Meeting! }
  interface Thing { id: ID! }
  type Meeting implements Thing { id: ID! body: Body! items: [Item!]! guests(first: Int): Meetings! }
  type Item { id: ID! title: String! meeting: Meeting! }
  type Body implements Thing { id: ID! name: String! meetings(first: Int): Meetings! seats: [Body!]! parent: Body }
`);

/** What breaks when the (first) operation is asked; null: it may run. */
function refusalOf(text: string, variables: Record<string, unknown> = {}, schema: GraphQLSchema = council) {
  const { definitions } = parse(text);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('no operation');
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return brokenLimit({ schema, fragments, operation, variables })?.code ?? null;
}

const nested = (levels: number, inner: string): string =>
  `${'parent { '.repeat(levels)}${inner}${' }'.repeat(levels)}`;
const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');

describe('an operation is refused before it runs', () => {
  it('when it is nested too deep, also through fragments', () => {
    expect(refusalOf(`{ bodies { ${nested(13, 'id')} } }`)).toBeNull();
    expect(refusalOf(`{ bodies { ${nested(14, 'id')} } }`)).toBe('QUERY_TOO_DEEP');
    const halves = `{ bodies { ...A } } fragment A on Body { ${nested(7, '...B')} } fragment B on Body`;
    expect(refusalOf(`${halves} { ${nested(6, '... on Thing { id }')} }`)).toBeNull();
    expect(refusalOf(`${halves} { ${nested(7, '... on Thing { id }')} }`)).toBe('QUERY_TOO_DEEP');
  });

  it('when fragments lie within each other without end', () => {
    const circle =
      '{ bodies { ...A } } fragment A on Body { parent { ...B } } fragment B on Body { parent { ...A } }';
    expect(refusalOf(circle)).toBe('QUERY_TOO_DEEP');
    expect(refusalOf('{ bodies { ...A } } fragment A on Body { id ...A }')).toBe('QUERY_TOO_DEEP');
  });

  it('when it renames too many fields, also through fragments', () => {
    expect(refusalOf(`{ bodies { ${aliases(50, 'id')} } }`)).toBeNull();
    expect(refusalOf(`{ bodies { ${aliases(51, 'id')} } }`)).toBe('TOO_MANY_ALIASES');
    const spread = `{ a: bodies { ...F parent { ...F } } } fragment F on Body { ${aliases(25, 'id')} }`;
    expect(refusalOf(spread)).toBe('TOO_MANY_ALIASES');
  });

  it('when it has too many root fields', () => {
    expect(refusalOf(`{ ${aliases(30, 'bodies { id }')} }`)).toBeNull();
    expect(refusalOf(`{ ${'bodies { id } '.repeat(31)} }`)).toBe('TOO_MANY_ROOT_FIELDS');
  });

  it('when full pages within pages would be too much', () => {
    const pages = (first: string, inner: string): string =>
      `{ meetings(first: ${first}) { nodes { guests(first: 100) { nodes { ${inner} } } } } }`;
    expect(refusalOf(pages('100', 'id'))).toBeNull();
    expect(refusalOf(pages('100', 'items { id }'))).toBe('QUERY_TOO_EXPENSIVE');
    expect(refusalOf(pages('10', 'items { id }'))).toBeNull();
    expect(refusalOf(`{ meetings(last: 100000) { totalCount nodes { id } } }`)).toBe('QUERY_TOO_EXPENSIVE');
    expect(refusalOf(`{ meetings(first: 100000) { totalCount } }`)).toBeNull();
    expect(refusalOf(`{ search(first: 100000) { id } }`)).toBe('QUERY_TOO_EXPENSIVE');
  });

  it('when a variable asks for a large page, by its value or by its default', () => {
    const paged = (variable: string): string => `query (${variable}) { search(first: $n) { id name } }`;
    expect(refusalOf(paged('$n: Int!'), { n: 100 })).toBeNull();
    expect(refusalOf(paged('$n: Int!'), { n: 50_000 })).toBe('QUERY_TOO_EXPENSIVE');
    expect(refusalOf(paged('$n: Int! = 50000'))).toBe('QUERY_TOO_EXPENSIVE');
    expect(refusalOf(paged('$n: Int! = 50000'), { n: 5 })).toBeNull();
    expect(refusalOf(paged('$n: Int!'), { n: 'much' })).toBeNull();
  });

  it('when lists within lists would be too much', () => {
    const lists = (levels: number): string => `${'seats { '.repeat(levels)}id${' }'.repeat(levels)}`;
    expect(refusalOf(`{ bodies { ${lists(3)} } }`)).toBeNull();
    expect(refusalOf(`{ bodies { ${lists(4)} } }`)).toBe('QUERY_TOO_EXPENSIVE');
    expect(refusalOf(`{ things { ... on Body { ${lists(4)} } } }`)).toBe('QUERY_TOO_EXPENSIVE');
    expect(refusalOf(`{ bodies { ...F } } fragment F on Body { ${lists(4)} }`)).toBe('QUERY_TOO_EXPENSIVE');
  });

  it('when fragments double each time, without trying them all', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n + 1} on Body { ...F${n} ...F${n} }`,
    );
    const text = `{ bodies { ...F60 } } fragment F0 on Body { id } ${fragments.join(' ')}`;
    expect(refusalOf(text)).toBe('QUERY_TOO_EXPENSIVE');
  });
});

describe('what has to be asked may be asked', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const operations = Object.values(
    JSON.parse(readFileSync('web/dist/trusted-operations.json', 'utf8')) as Record<string, string>,
  );
  /** Every variable is the largest page that a connection gives. */
  const full = (text: string): Record<string, number> =>
    Object.fromEntries([...text.matchAll(/\$(\w+):/g)].map(([, name = '']) => [name, 100]));

  it('by our own client, with the largest pages', () => {
    expect(operations.length).toBeGreaterThan(50);
    const refused = operations.filter((text) => refusalOf(text, full(text), schema) !== null);
    expect(refused).toEqual([]);
  });

  it('by tools that read the schema, and no deeper', () => {
    const usual = getIntrospectionQuery({
      schemaDescription: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
    });
    expect(refusalOf(usual, {}, schema)).toBeNull();
    const deeper = usual.replace('ofType {', 'ofType { ofType {').replace(/\}\s*$/, '} }');
    expect(refusalOf(deeper, {}, schema)).toBe('QUERY_TOO_DEEP');
  });
});
