import { idOf } from './world.js';

/** One operation of the kept list: graphql-jit's answer must equal Apollo's plain one. */
export interface KeptOperation {
  readonly text: string;
  readonly variables?: Record<string, unknown>;
  /** Why jit has to step aside. */
  readonly aside?: string;
}

const M = idOf(5, 7);
const B = idOf(2, 1);
const meeting = (selection: string): KeptOperation => ({ text: `{ meeting(id: "${M}") { ${selection} } }` });

const selections: KeptOperation[] = [
  'id',
  'id title startsAt kind note',
  'place { name rooms }',
  '__typename id',
  'a: id b: id c: title',
  'shout',
  'label',
  'label(prefix: "x")',
  'label(prefix: "x", suffix: null)',
  'a: label(prefix: "a") b: label(prefix: "b") c: label',
  'label(suffix: "z", prefix: "y")',
  'body { name }',
  'body { id name town { name } parent { name children { name } } }',
  'agenda { title }',
  'a: agenda { title } b: agenda { position minutes }',
  'agenda(filter: { audience: "BODY" }) { title }',
  'agenda(filter: { minutes: [1, 2, 3] }) { title minutes }',
  'agenda(filter: { not: { minutes: [1] } }) { id }',
  'firstItems { title meeting { title } }',
  'lead { __typename }',
  'lead { ... on Person { name } ... on Organisation { sector } }',
  'participants { __typename ... on Named { id name } }',
  'participants { ... on Person { organisation { name } leads { id } } }',
  'firstParticipants { ... on Organisation { name } }',
  'parties { totalCount }',
  'parties(first: 2) { nodes { __typename } pageInfo { hasNextPage } }',
  'parties(last: 2) { edges { cursor node { ... on Named { name } } } pageInfo { hasPreviousPage startCursor endCursor } }',
  'a: parties(first: 1) { nodes { __typename } } b: parties(last: 1) { nodes { __typename } }',
  'body { meetings(kind: ORDINARY) { nodes { id kind } totalCount } }',
  'body { meetings(period: { from: "2027-02-01T00:00:00Z" }) { nodes { startsAt } } }',
  'agenda { presenter { __typename ... on Person { function } } }',
  'body { children { meetings(first: 1) { nodes { id } } } }',
].map(meeting);

const paged =
  'query ($first: Int, $last: Int, $after: String) { meetings(first: $first, last: $last, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
const switched =
  'query ($on: Boolean!) { towns { id name @include(if: $on) ... @skip(if: $on) { bodies { name } } } }';

const withVariables: KeptOperation[] = [
  { text: paged, variables: {} },
  { text: paged, variables: { first: 3 } },
  { text: paged, variables: { last: 3 } },
  { text: paged, variables: { first: 0 } },
  { text: paged, variables: { first: 2, last: null, after: null } },
  { text: switched, variables: { on: true } },
  { text: switched, variables: { on: false } },
  { text: 'query ($id: ID!) { meeting(id: $id) { id } body(id: $id) { id } }', variables: { id: B } },
  { text: 'query ($id: ID!) { meeting(id: $id) { id } }', variables: { id: 'unknown' } },
  {
    text: 'query ($from: Instant!) { upcoming(from: $from) { id startsAt } }',
    variables: { from: '2027-03-01T00:00:00+01:00' },
  },
  {
    text: 'query ($from: Instant!, $limit: Int = 1) { upcoming(from: $from, limit: $limit) { id } }',
    variables: { from: '2027-01-01T00:00:00Z' },
  },
  { text: 'query ($k: MeetingKind) { meetings(kind: $k) { totalCount } }', variables: { k: 'URGENT' } },
  { text: 'query ($k: MeetingKind) { meetings(kind: $k) { totalCount } }', variables: {} },
  {
    text: 'query ($k: MeetingKind = ORDINARY) { meetings(kind: $k) { totalCount } }',
    variables: { k: null },
  },
  { text: `query ($p: String) { meeting(id: "${M}") { label(prefix: $p) } }`, variables: {} },
  { text: `query ($p: String = "d") { meeting(id: "${M}") { label(prefix: $p) } }`, variables: {} },
  {
    text: `query ($p: Period) { body(id: "${B}") { meetings(period: $p) { nodes { id } } } }`,
    variables: { p: { from: '2027-01-01T00:00:00Z', to: '2027-04-01T00:00:00Z' } },
  },
  {
    text: `query ($p: Period) { body(id: "${B}") { meetings(period: $p) { nodes { id } } } }`,
    variables: { p: { to: null } },
  },
  { text: 'query A { towns { id } } ', variables: {} },
  {
    text: 'query ($s: String) { parties(sector: $s) { ... on Organisation { name sector } } }',
    variables: { s: 'POLICE' },
  },
];

const documents: KeptOperation[] = [
  { text: '{ __typename }' },
  {
    text: '{ __schema { queryType { name } types { name kind fields { name args { name defaultValue } } } } }',
  },
  { text: '{ __type(name: "Party") { possibleTypes { name } } }' },
  { text: '{ named { __typename id name ... on Body { parent { name } } ... on Person { function } } }' },
  {
    text: '{ towns { ...T } } fragment T on Town { name bodies { ...Named } } fragment Named on Body { id name }',
  },
  { text: '{ a: towns { ...T } b: towns { ...T } } fragment T on Town { name }' },
  { text: '{ towns { bodies(rank: 1) { name } all: bodies { name } } }' },
  { text: '{ meetingAs(id: "' + M + '") { __typename ... on Meeting { title } ... on Refused { code } } }' },
  { text: '{ meetingAs(id: "x") { __typename ... on Meeting { title } ... on Refused { code } } }' },
  { text: '{ parties { ... on Person { name function } ... on Organisation { name sector } } }' },
];

const aside: KeptOperation[] = [
  {
    text: `query ($f: ItemFilter) { meeting(id: "${M}") { agenda(filter: $f) { id } } }`,
    variables: { f: { audience: 'BODY' } },
    aside: 'its input type reaches itself',
  },
  {
    text: `query ($a: String) { meeting(id: "${M}") { agenda(filter: { audience: $a }) { id } } }`,
    variables: {},
    aside: 'a variable stands in an object literal',
  },
  {
    text: `query ($m: [Int!]) { meeting(id: "${M}") { agenda(filter: { not: { minutes: $m } }) { id } } }`,
    variables: {},
    aside: 'a variable stands in a nested object literal',
  },
  { text: '{ meetings(after: "nonsense") { nodes { id } } towns { id } }', aside: 'the result has an error' },
  { text: '{ meetings(first: 1000) { nodes { id } } }', aside: 'the result has an error that ends it' },
  {
    text: 'query ($from: Instant!) { upcoming(from: $from) { id } }',
    variables: { from: 'never' },
    aside: 'a variable has a wrong value',
  },
  {
    text: 'query ($y: Boolean!) { towns { ...T @skip(if: $y) ...T } } fragment T on Town { name }',
    variables: { y: true },
    aside: 'a fragment meets itself under a condition',
  },
  {
    text: 'query ($y: Boolean!) { towns { bodies { id } bodies @skip(if: $y) { ... { name } } } }',
    variables: { y: true },
    aside: 'a conditional field meets itself',
  },
];

export const keptOperations: readonly KeptOperation[] = [
  ...selections,
  ...withVariables,
  ...documents,
  ...aside,
];
