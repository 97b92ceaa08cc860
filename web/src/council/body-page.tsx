import { useState } from 'react';
import { useParams } from 'react-router';
import { BodyPageDocument, type BodyPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Badge } from '../ui/badge';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button, ButtonLink } from '../ui/button';
import { germanDate } from '../ui/german-date';
import { Menu } from '../ui/menu';
import { Page } from '../ui/page';
import { BodyDialog } from './body-dialog';
import { BodyFacts } from './body-facts';
import { BodyRules } from './body-rules';
import type { Body, SeatTask } from './council-body';
import { DissolveDialog } from './dissolve-dialog';
import { NewSeatDialog } from './new-seat-dialog';
import { ReportDialog } from './report-dialog';
import { Reports } from './reports';
import { SeatDialogs } from './seat-dialogs';
import { Seats } from './seats';
import { chairs, mayIn } from './town';
import { VacantSeats } from './vacant-seats';
import { BODY_KIND } from './words';
import './council.css';

/** One body with its seats and rules of procedure. */
export function BodyPage() {
  const { id = '' } = useParams();
  const page = usePage(BodyPageDocument, { id });
  return (
    <PageOf page={page}>
      {(data) => (data.body === null ? <NotFoundPage /> : <OneBody key={id} data={data} body={data.body} />)}
    </PageOf>
  );
}

type Task = 'seat' | 'change' | 'dissolve' | 'report';

function OneBody({ data, body }: { readonly data: BodyPageQuery; readonly body: Body }) {
  const t = useTexts();
  const [task, setTask] = useState<Task>();
  const [seatTask, setSeatTask] = useState<SeatTask>();
  const mayManage = body.endedOn === null && mayIn(data.me, 'MANAGE_COUNCIL', body.territory.id, body.id);
  const mayRecord = mayManage || (body.endedOn === null && chairs(data.me, body.id));
  const close = (): void => setTask(undefined);
  return (
    <Page
      title={body.name}
      badge={<BodyBadge body={body} />}
      actions={mayManage && <BodyActions onTask={setTask} />}
    >
      {body.endedOn !== null && (
        <Alert kind="info" title={t('council.endedOn', { day: germanDate(body.endedOn) })} />
      )}
      <BodyFacts body={body} next={data.meetings.nodes[0]} />
      <Reports body={body} onRecord={mayRecord ? () => setTask('report') : undefined} />
      <VacantSeats
        body={body}
        onFill={mayManage ? (seat) => setSeatTask({ seat, kind: 'fill' }) : undefined}
      />
      <Seats
        body={body}
        onTask={mayManage ? setSeatTask : undefined}
        onNew={mayManage ? () => setTask('seat') : undefined}
      />
      <BodyRules body={body} mayManage={mayManage} />
      <div className="row">
        <ButtonLink to={`/fristen?gremium=${body.id}`} icon="info">
          {t('deadlines.ofBody')}
        </ButtonLink>
        {data.rightHolders.length > 0 && (
          <ButtonLink to={`/gremien/${body.id}/rechte`} icon="visibility">
            {t('rights.open')}
          </ButtonLink>
        )}
      </div>
      {seatTask !== undefined && (
        <SeatDialogs body={body} task={seatTask} onClose={() => setSeatTask(undefined)} />
      )}
      {task === 'seat' && <NewSeatDialog body={body} onClose={close} />}
      {task === 'change' && <BodyDialog territoryId={body.territory.id} body={body} onClose={close} />}
      {task === 'report' && <ReportDialog body={body} onClose={close} />}
      {task === 'dissolve' && <DissolveDialog body={body} onClose={close} />}
    </Page>
  );
}

function BodyBadge({ body }: { readonly body: Body }) {
  const t = useTexts();
  return (
    <>
      <Breadcrumbs
        items={[
          { to: '/gremien', text: t('council.bodies') },
          ...(body.parent === null ? [] : [{ to: `/gremien/${body.parent.id}`, text: body.parent.name }]),
        ]}
      />
      <Badge kind="info">{t(BODY_KIND[body.kind])}</Badge>
    </>
  );
}

function BodyActions({ onTask }: { readonly onTask: (task: Task) => void }) {
  const t = useTexts();
  return (
    <>
      <Button look="primary" icon="add" onClick={() => onTask('seat')}>
        {t('council.seat.new')}
      </Button>
      <Menu
        label={t('council.more')}
        items={[
          { id: 'change', text: t('council.body.change'), icon: 'edit', onAction: () => onTask('change') },
          {
            ...{ id: 'dissolve', text: t('council.body.dissolve'), icon: 'delete', danger: true },
            onAction: () => onTask('dissolve'),
          },
        ]}
      />
    </>
  );
}
