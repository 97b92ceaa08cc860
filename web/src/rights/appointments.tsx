import { useState } from 'react';
import type { ListedAppointmentFragment } from '../api/generated/graphql';
import { useTerm } from '../council/term';
import { today } from '../council/words';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { type Column, Table } from '../ui/table';
import { EndAppointmentDialog } from './end-appointment-dialog';
import { ROLE } from './words';

interface AppointmentsProps {
  readonly appointments: readonly ListedAppointmentFragment[];
  readonly territoryId: string;
}

const isOver = ({ validTo }: ListedAppointmentFragment): boolean => validTo !== null && validTo < today();

/** Those that hold or begin, with a button where the server lets end them, and behind them those that have ended. */
export function Appointments({ appointments, territoryId }: AppointmentsProps) {
  const t = useTexts();
  const [ending, end] = useState<ListedAppointmentFragment>();
  const columns = useColumns(territoryId);
  const running = appointments.filter((one) => !isOver(one));
  const ended = appointments.filter(isOver);
  const actions: Column<ListedAppointmentFragment> = {
    ...{ id: 'actions', header: t('rights.actions'), align: 'end', onlyButtons: true },
    cell: (one) =>
      one.mayEnd && (
        <Button
          onClick={() => end(one)}
          aria-label={t('rights.endOf', { name: one.holderName ?? t('rights.account') })}
        >
          {t('rights.end')}
        </Button>
      ),
  };
  const table = { rowKey: ({ id }: ListedAppointmentFragment) => id };
  return (
    <>
      {running.length === 0 ? (
        <p className="muted">{t('rights.none')}</p>
      ) : (
        <div className="rights-appointments">
          <Table
            {...table}
            caption={t('rights.appointments')}
            columns={running.some(({ mayEnd }) => mayEnd) ? [...columns, actions] : columns}
            rows={running}
          />
        </div>
      )}
      {ended.length > 0 && (
        <Disclosure summary={t('rights.ended', { count: ended.length })}>
          <Table {...table} caption={t('rights.endedTable')} captionHidden columns={columns} rows={ended} />
        </Disclosure>
      )}
      {ending !== undefined && <EndAppointmentDialog appointment={ending} onClose={() => end(undefined)} />}
    </>
  );
}

function useColumns(territoryId: string): Column<ListedAppointmentFragment>[] {
  const t = useTexts();
  const term = useTerm();
  const roleOf = ({ role, bodyName, territoryName, ...one }: ListedAppointmentFragment): string => {
    const name = t(ROLE[role].name);
    if (one.territoryId !== territoryId) return t('rights.roleFor', { role: name, town: territoryName });
    return bodyName === null ? name : t('rights.roleIn', { role: name, body: bodyName });
  };
  return [
    { id: 'who', header: t('rights.who'), cell: ({ holderName }) => holderName ?? t('rights.account') },
    { id: 'role', header: t('rights.role'), cell: roleOf },
    { id: 'term', header: t('rights.term'), cell: term },
  ];
}
