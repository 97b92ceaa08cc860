import type { ReactNode } from 'react';
import type { BodyRightsPageQuery, Right, Role } from '../api/generated/graphql';
import { useTerm } from '../council/term';
import { today } from '../council/words';
import { useTexts } from '../texts';
import { type Column, Table } from '../ui/table';
import { RIGHT, ROLE } from './words';

type Body = NonNullable<BodyRightsPageQuery['body']>;
type Holder = BodyRightsPageQuery['rightHolders'][number];

/** Who runs the council, who sits in it, who runs and supervises the system, who comes from outside. */
const ORDER: readonly Role[] = [
  ...(['COORDINATOR', 'CHAIR', 'MEMBER', 'DEPUTY', 'GUEST', 'ADMIN', 'DATA_PROTECTION'] as const),
  ...(['COACH', 'ASSOCIATION', 'STATE_COUNCIL'] as const),
];
/** Their people stand elsewhere: at the meeting, in the association, in the state. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>(['GUEST', 'ASSOCIATION', 'STATE_COUNCIL']);

interface RightsTableProps {
  readonly body: Body;
  readonly holders: readonly Holder[];
}

/** One row for each role, with everybody who has it and why. */
export function RightsTable({ body, holders }: RightsTableProps) {
  const t = useTexts();
  const of = (role: Role): Holder[] => holders.filter((holder) => holder.role === role);
  const columns: Column<Role>[] = [
    { id: 'role', header: t('rights.role'), cell: (role) => t(ROLE[role].name) },
    {
      ...{ id: 'who', header: t('rights.who') },
      cell: (role) =>
        ELSEWHERE.has(role) ? <Others role={role} body={body} /> : <Holders holders={of(role)} />,
    },
    {
      id: 'may',
      header: t('rights.may'),
      cell: (role) => <May role={role} rights={of(role)[0]?.rights ?? []} />,
    },
    { id: 'sees', header: t('rights.sees'), cell: (role) => t(ROLE[role].sees) },
  ];
  return (
    <div className="rights-table">
      <Table
        caption={t('rights.table')}
        captionHidden
        columns={columns}
        rows={ORDER}
        rowKey={(role) => role}
      />
    </div>
  );
}

const List = ({ children }: { readonly children: ReactNode }) => <ul className="rights-list">{children}</ul>;

function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  const t = useTexts();
  const because = useReason();
  if (holders.length === 0) return <span className="muted">{t('rights.nobody')}</span>;
  return (
    <List>
      {holders.map((holder) => (
        <li key={holder.id}>{because(holder)}</li>
      ))}
    </List>
  );
}

/** "Polizeirevier Aue, weil diese Stelle den Sitz … hat (seit 01.10.2022)". */
function useReason(): (holder: Holder) => string {
  const t = useTexts();
  const term = useTerm();
  return (holder) => {
    const values = {
      name: holder.name ?? '',
      seat: holder.organisationName ?? '',
      term: term(holder),
    };
    if (holder.name === null) return t('rights.unnamed', values);
    const named = holder.organisationName !== null;
    if (holder.role === 'DEPUTY') return t(named ? 'rights.deputy' : 'rights.ownDeputy', values);
    if (holder.role === 'MEMBER' || holder.role === 'CHAIR')
      return t(named ? 'rights.seat' : 'rights.ownSeat', values);
    return t(holder.bodyId === null ? 'rights.appointed' : 'rights.appointedBody', values);
  };
}

function Others({ role, body }: { readonly role: Role; readonly body: Body }) {
  const t = useTexts();
  if (role === 'GUEST') return t('rights.guests');
  if (role === 'STATE_COUNCIL') return t('rights.state');
  const associations = body.territory.memberships.filter(
    ({ validFrom, validTo }) => validFrom <= today() && (validTo === null || validTo >= today()),
  );
  if (associations.length === 0) return <span className="muted">{t('rights.noAssociation')}</span>;
  return (
    <List>
      {associations.map(({ id, association }) => (
        <li key={id}>{t('rights.member', { name: association.name })}</li>
      ))}
    </List>
  );
}

/** Of roles without anybody here, and of those whose people stand elsewhere, nothing is changed in this body. */
function May({ role, rights }: { readonly role: Role; readonly rights: readonly Right[] }) {
  const t = useTexts();
  const shown: readonly Right[] = role === 'GUEST' ? ['ANSWER_INVITATION'] : rights;
  if (shown.length === 0) return t('rights.mayNothing');
  return (
    <List>
      {shown.map((right) => (
        <li key={right}>{t(RIGHT[right])}</li>
      ))}
    </List>
  );
}
