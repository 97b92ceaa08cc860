import { useState } from 'react';
import { useLocation } from 'react-router';
import { z } from 'zod';
import { useChange } from '../api/change';
import { CreateTaskDocument, NewTaskDocument, type NewTaskQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { textOf, useTexts } from '../texts';
import { ComboBox } from '../ui/combo-box';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { choiceOf, keyOf, responsibleOf } from './party';

interface NewTaskDialogProps {
  readonly onClose: () => void;
}

const taskSchema = z.object({
  source: z.string(),
  title: z.string().refine((title) => title.trim() !== '', { error: () => textOf('ui.required') }),
  bodyId: z.string(),
  responsiblePersonId: z.string(),
  dueOn: z.string(),
});

const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}';

/**
 * On the page of a meeting a task comes from this meeting, from an item, or from what was decided there; on that of a
 * project from the project.
 */
function useThingOfPage(): ThingOfPage {
  const { pathname } = useLocation();
  const [, place = '', id] = new RegExp(`^/(sitzungen|projekte)/(${UUID})`).exec(pathname) ?? [];
  return place === 'projekte' ? { projectId: id } : { meetingId: id };
}
interface ThingOfPage {
  readonly meetingId?: string | undefined;
  readonly projectId?: string | undefined;
}

const NOWHERE = '';
/** "MEETING 018f…"; of a free task nothing. */
const sourceOf = (key: string) => {
  const [type = '', id = ''] = key.split(' ');
  return key === NOWHERE ? null : { type, id };
};
const keyOfPage = ({ meetingId, projectId }: ThingOfPage): string => {
  if (meetingId !== undefined) return `MEETING ${meetingId}`;
  return projectId === undefined ? NOWHERE : `PROJECT ${projectId}`;
};

/** Where this account makes tasks: towns that it coordinates, or else the bodies in which it sits. */
function placesOf({ me, bodies }: NewTaskQuery) {
  const grants = me?.grants ?? [];
  const towns = new Set(
    grants.flatMap(({ role, territoryId, bodyId }) =>
      role === 'COORDINATOR' && bodyId === null ? [territoryId] : [],
    ),
  );
  if (towns.size > 0)
    return (me?.territories ?? [])
      .filter(({ id }) => towns.has(id))
      .map(({ id, name }) => ({ value: `t ${id}`, label: name }));
  const own = new Set(grants.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId])));
  return bodies.filter(({ id }) => own.has(id)).map(({ id, name }) => ({ value: `b ${id}`, label: name }));
}

const placeOf = (key: string) => ({
  bodyId: key.startsWith('b ') ? key.slice(2) : null,
  territoryId: key.startsWith('t ') ? key.slice(2) : null,
});

/** Title, responsible, due day: the rest is added on the page of the task. */
export function NewTaskDialog({ onClose }: NewTaskDialogProps) {
  const t = useTexts();
  const thing = useThingOfPage();
  const { meetingId } = thing;
  const [place, setPlace] = useState('');
  const [from, setFrom] = useState(keyOfPage(thing));
  const { data } = usePage(NewTaskDocument, {
    place: { source: sourceOf(from), ...placeOf(from === NOWHERE ? place : '') },
    ...{ meetingId: meetingId ?? NOWHERE, onMeeting: meetingId !== undefined },
  });
  const form = useNewTask({ thing, onClose });
  const places = data === undefined || from !== NOWHERE ? [] : placesOf(data);
  const candidates = data?.taskCandidates ?? [];
  return (
    <FormDialog title={t('tasks.new')} submit={t('tasks.create')} {...{ form, onClose }}>
      <TextField label={t('tasks.field.title')} {...form.field('title')} />
      {keyOfPage(thing) !== NOWHERE && (
        <Select
          label={t('tasks.from')}
          options={sourcesOf(t, thing, data?.meeting)}
          {...form.field('source', { onChange: ({ target }) => setFrom(String(target.value)) })}
        />
      )}
      {places.length > 1 && (
        <Select
          label={t('tasks.field.place')}
          options={places}
          emptyLabel={t('tasks.field.choosePlace')}
          {...form.field('bodyId', { onChange: ({ target }) => setPlace(String(target.value)) })}
        />
      )}
      <ComboBox
        label={t('tasks.field.responsible')}
        required={false}
        items={candidates.map(choiceOf)}
        {...form.controlled('responsiblePersonId')}
      />
      <Myself
        candidates={candidates}
        persons={data?.me?.persons ?? []}
        onChoose={form.controlled('responsiblePersonId').onChange}
      />
      <DateField label={t('tasks.field.dueOn')} required={false} {...form.controlled('dueOn')} />
    </FormDialog>
  );
}

/** The project; or the meeting, and each item with what was decided there; or none of them. */
function sourcesOf(t: ReturnType<typeof useTexts>, thing: ThingOfPage, meeting: NewTaskQuery['meeting']) {
  const ofItems = (meeting?.agenda ?? []).flatMap(({ id, position, title, decision }) => [
    { value: `AGENDA_ITEM ${id}`, label: t('tasks.from.item', { position, title }) },
    ...(decision === null
      ? []
      : [{ value: `DECISION ${decision.id}`, label: t('tasks.from.decision', { position, title }) }]),
  ]);
  const words = t(thing.projectId === undefined ? 'tasks.from.meeting' : 'tasks.from.project');
  return [
    { value: keyOfPage(thing), label: words },
    ...ofItems,
    { value: NOWHERE, label: t('tasks.from.nothing') },
  ];
}

interface MyselfProps {
  readonly candidates: NewTaskQuery['taskCandidates'];
  readonly persons: readonly { readonly id: string }[];
  readonly onChoose: (key: string) => void;
}

/** The most frequent choice is one press. */
function Myself({ candidates, persons, onChoose }: MyselfProps) {
  const t = useTexts();
  const me = candidates.find(({ personId }) => persons.some(({ id }) => id === personId));
  if (me === undefined) return null;
  return (
    <div>
      <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => onChoose(keyOf(me))}>
        <span className="kern-label">{t('tasks.myself')}</span>
      </button>
    </div>
  );
}

interface NewTask extends NewTaskDialogProps {
  readonly thing: ThingOfPage;
}

function useNewTask({ thing, onClose }: NewTask) {
  const create = useChange(CreateTaskDocument);
  return useRecordForm({
    schema: taskSchema,
    saved: { title: '', source: keyOfPage(thing), bodyId: '', responsiblePersonId: '', dueOn: '' },
    revision: 0,
    draftKey: ['task-new', thing.meetingId ?? thing.projectId].filter((part) => part !== undefined).join('-'),
    onSave: async ({ title, source, bodyId, responsiblePersonId, dueOn }) => {
      await create.mutateAsync({
        input: {
          ...{ title, source: sourceOf(source), ...responsibleOf(responsiblePersonId) },
          // What comes from a thing belongs where the thing does.
          ...placeOf(source === NOWHERE ? bodyId : ''),
          dueOn: dueOn === '' ? null : dueOn,
        },
      });
      onClose();
    },
  });
}
