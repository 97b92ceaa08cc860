import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';

/** What an operation asks for, estimated from its text and its page sizes alone: neither schema rows nor SQL are touched. */
export interface OperationSize {
  /** How many fields lie inside each other. */
  readonly depth: number;
  /** Fields at the top, aliases and repetitions each for itself. */
  readonly roots: number;
  /** Fields with another name than their own, counted through fragments. */
  readonly aliases: number;
  /** Values in the answer if every page is full and every list has LIST_LENGTH entries. */
  readonly cost: number;
}

/** Lists without pages are bounded by the domain (agenda, seats, deputies): most are shorter, some reach three times this. */
const LIST_LENGTH = 10;
/** What a connection gives when nobody says how much (read-model.ts). */
const PAGE_LENGTH = 20;

/** `listed` counts what stands below a list whose length the field above decides: `edges` of a connection. */
interface Sum {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly own: number;
  readonly listed: number;
}

const NOTHING: Sum = { depth: 0, fields: 0, aliases: 0, own: 0, listed: 0 };
/** A fragment within itself never ends; validation refuses it as well. */
const ENDLESS: Sum = { ...NOTHING, depth: Infinity };

const added = (a: Sum, b: Sum): Sum => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  own: a.own + b.own,
  listed: a.listed + b.listed,
});

/** Estimates operations of one document. Each fragment is looked at once, so that fragments within fragments cost no time. */
export class OperationMeasure {
  private readonly sums = new Map<string, Sum | null>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  size({ operation, selectionSet }: OperationDefinitionNode): OperationSize {
    const sum = this.set(selectionSet, this.schema.getRootType(operation));
    const cost = sum.own + sum.listed * LIST_LENGTH;
    return { depth: sum.depth, roots: sum.fields, aliases: sum.aliases, cost };
  }

  private set(set: SelectionSetNode | undefined, type: GraphQLNamedType | null | undefined): Sum {
    return (set?.selections ?? []).reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return added(sum, this.field(selection, fieldOf(type, selection.name.value)));
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          const inner = condition === undefined ? type : this.schema.getType(condition);
          return added(sum, this.set(selection.selectionSet, inner));
        }
        default:
          return added(sum, this.fragment(selection.name.value));
      }
    }, NOTHING);
  }

  private fragment(name: string): Sum {
    const known = this.sums.get(name);
    if (known !== undefined) return known ?? ENDLESS;
    const fragment = this.fragments.get(name);
    if (fragment === undefined) return NOTHING;
    this.sums.set(name, null);
    const sum = this.set(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value));
    this.sums.set(name, sum);
    return sum;
  }

  private field(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): Sum {
    const inner = this.set(node.selectionSet, field && getNamedType(field.type));
    const page = field === undefined ? null : this.pageLength(node, field);
    const isList = field !== undefined && isListType(getNullableType(field.type));
    const each = 1 + inner.own + inner.listed * LIST_LENGTH;
    const sum = {
      depth: inner.depth + 1,
      fields: 1,
      aliases: inner.aliases + (node.alias === undefined ? 0 : 1),
    };
    if (isList && page === null) return { ...sum, own: 0, listed: each };
    if (isList) return { ...sum, own: each * (page ?? 1), listed: 0 };
    return { ...sum, own: page === null ? each : 1 + inner.own + inner.listed * page, listed: 0 };
  }

  /** How long a page is asked for; null for fields without pages. */
  private pageLength(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const sizes = field.args.filter(({ name }) => name === 'first' || name === 'last');
    if (sizes.length === 0) return null;
    const asked = (node.arguments ?? [])
      .filter(({ name }) => sizes.some((size) => size.name === name.value))
      .map(({ value }) => valueFromASTUntyped(value, { ...this.variables }))
      .filter((value) => typeof value === 'number');
    return Math.max(0, ...(asked.length === 0 ? [PAGE_LENGTH] : asked));
  }
}

function fieldOf(
  type: GraphQLNamedType | null | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
