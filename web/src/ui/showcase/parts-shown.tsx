import { useState } from 'react';
import { Alert } from '../alert';
import { Badge } from '../badge';
import { Breadcrumbs } from '../breadcrumbs';
import { Button, ButtonLink } from '../button';
import { Card } from '../card';
import { DescriptionList } from '../description-list';
import { Disclosure } from '../disclosure';
import { EmptyState } from '../empty-state';
import { Progress } from '../progress';
import { Status } from '../status';
import { Tabs } from '../tabs';
import { LONG, Section } from './section';

const KINDS = ['info', 'success', 'warning', 'danger'] as const;

const Buttons = () => (
  <Section title="Button">
    <div className="row">
      <Button look="primary">Haupttaste</Button>
      <Button icon="edit">Nebentaste</Button>
      <Button look="tertiary" icon="delete">
        Leise Taste
      </Button>
      <Button look="primary" busy>
        Wird gesendet
      </Button>
      <Button disabled>Gesperrt</Button>
      <Button icon="close" iconOnly>
        Nur das Zeichen
      </Button>
      <ButtonLink to="/">Ein Weg weiter</ButtonLink>
      <Button>{LONG}</Button>
    </div>
  </Section>
);

const Messages = () => (
  <Section title="Alert und Badge">
    {KINDS.map((kind) => (
      <Alert key={kind} kind={kind} title={`Meldung: ${kind}`}>
        <p className="kern-body">Was geschehen ist und was jetzt zu tun ist.</p>
      </Alert>
    ))}
    <Alert kind="info" title={LONG} />
    <div className="row">
      {KINDS.map((kind) => (
        <Badge key={kind} kind={kind} icon={kind}>
          {kind}
        </Badge>
      ))}
      <Badge kind="info">{LONG}</Badge>
    </div>
  </Section>
);

function Changing() {
  const [done, setDone] = useState(3);
  return (
    <Section title="Progress und Status">
      <Progress label="Einladungen werden versandt" value={done} max={10} />
      <Progress label="Lageplan.pdf wird übertragen" value={45} max={100} said="45 %" />
      <Progress label="Noch nichts" value={0} max={0} />
      <div>
        <Button onClick={() => setDone((done + 1) % 11)}>Eins weiter</Button>
      </div>
      <Status>
        {done === 10 ? 'Alle Einladungen sind versandt.' : `${done} Einladungen sind versandt.`}
      </Status>
    </Section>
  );
}

const Containers = () => (
  <Section title="Card, EmptyState, DescriptionList, Disclosure">
    <Card title="Sitzung im März" level={3} actions={<Button>Öffnen</Button>}>
      <p className="kern-body">Rathaus, Ratssaal</p>
    </Card>
    <Card title={LONG} level={3} />
    <EmptyState title="Noch keine Sitzung" action={<Button look="primary">Sitzung anlegen</Button>}>
      Hier stehen die Sitzungen Ihrer Gremien.
    </EmptyState>
    <DescriptionList
      items={[
        { term: 'Ort', description: 'Rathaus, Ratssaal' },
        { term: 'Ladungsfrist', description: LONG },
        { term: LONG, description: '14 Tage' },
      ]}
    />
    <Disclosure summary="Warum diese Frist?">
      <p className="kern-body">Die Geschäftsordnung nennt 14 Tage.</p>
    </Disclosure>
    <Disclosure summary={LONG} open>
      <p className="kern-body">Offen.</p>
    </Disclosure>
  </Section>
);

const Ways = () => (
  <Section title="Breadcrumbs und Tabs">
    <Breadcrumbs
      items={[
        { to: '/sitzungen', text: 'Sitzungen' },
        { to: '/sitzungen/1', text: LONG },
      ]}
    />
    <Tabs
      current="agenda"
      tabs={[
        { id: 'facts', text: 'Angaben', to: '/angaben' },
        { id: 'agenda', text: 'Tagesordnung', to: '/tagesordnung' },
        { id: 'people', text: 'Eingeladene und Vertretungen', to: '/eingeladene' },
        { id: 'send', text: 'Einladung', to: '/einladung' },
      ]}
    />
  </Section>
);

/** What stands still. */
export const PartsShown = () => (
  <>
    <Buttons />
    <Messages />
    <Changing />
    <Containers />
    <Ways />
  </>
);
