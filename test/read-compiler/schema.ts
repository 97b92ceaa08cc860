import type { GraphQLSchema } from 'graphql';
import { buildSchema, GraphQLError, GraphQLScalarType, isScalarType, Kind } from 'graphql';

const SDL = /* GraphQL */ `
  scalar Instant
  enum MeetingKind {
    ORDINARY
    URGENT
  }
  input Period {
    from: Instant
    to: Instant
  }
  input ItemFilter {
    audience: String
    minutes: [Int!] = [0, 1, 2, 3, 4, 5, 6]
    not: ItemFilter
  }
  interface Named {
    id: ID!
    name: String!
  }
  type Town implements Named {
    id: ID!
    name: String!
    bodies(rank: Int): [Body!]!
    persons: [Person!]!
  }
  type Body implements Named {
    id: ID!
    name: String!
    town: Town
    parent: Body
    children: [Body!]!
    meetings(
      first: Int
      after: String
      last: Int
      before: String
      kind: MeetingKind
      period: Period
    ): MeetingConnection!
  }
  type PageInfo {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
    endCursor: String
  }
  type MeetingConnection {
    edges: [MeetingEdge!]!
    nodes: [Meeting!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type MeetingEdge {
    cursor: String!
    node: Meeting!
  }
  type Place {
    name: String!
    rooms: [String!]!
  }
  type Meeting {
    id: ID!
    title: String!
    startsAt: Instant!
    kind: MeetingKind!
    note: String
    place: Place
    label(prefix: String = "M", suffix: String): String!
    shout: String!
    body: Body
    agenda(filter: ItemFilter): [AgendaItem!]!
    firstItems: [AgendaItem!]!
    lead: Party
    participants: [Party!]!
    firstParticipants: [Party!]!
    parties(first: Int, after: String, last: Int, before: String): PartyConnection!
  }
  type AgendaItem {
    id: ID!
    position: Int!
    title: String!
    minutes: Int
    presenter: Party
    meeting: Meeting
  }
  type Person implements Named {
    id: ID!
    name: String!
    function: String
    organisation: Organisation
    leads: [Meeting!]!
  }
  type Organisation implements Named {
    id: ID!
    name: String!
    sector: String!
  }
  union Party = Person | Organisation
  type PartyConnection {
    edges: [PartyEdge!]!
    nodes: [Party!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type PartyEdge {
    cursor: String!
    node: Party!
  }
  type Query {
    town(id: ID!): Town
    towns: [Town!]!
    body(id: ID!): Body
    meeting(id: ID!): Meeting
    meetingAs(id: ID!): MeetingAnswer
    meetings(
      first: Int
      after: String
      last: Int
      before: String
      kind: MeetingKind
      title: String
    ): MeetingConnection!
    upcoming(from: Instant!, limit: Int = 3): [Meeting!]!
    named: [Named!]!
    parties(sector: String): [Party!]!
  }
  type Refused {
    code: String!
  }
  union MeetingAnswer = Meeting | Refused
`;

const parse = (value: unknown): Date => {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new GraphQLError('no instant');
  return date;
};
const instant = new GraphQLScalarType<Date, string>({
  name: 'Instant',
  serialize: (value) => new Date(String(value)).toISOString(),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

/** A fresh schema of the test world, without any resolver. */
export function bareSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const scalar = schema.getType('Instant');
  if (!isScalarType(scalar)) throw new Error('no scalar');
  Object.assign(scalar, {
    serialize: instant.serialize,
    parseValue: instant.parseValue,
    parseLiteral: instant.parseLiteral,
  });
  return schema;
}
