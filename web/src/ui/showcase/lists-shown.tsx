import { useState } from 'react';
import { Badge } from '../badge';
import { Button } from '../button';
import { ConfirmDialog } from '../confirm-dialog';
import { DateField } from '../date-field';
import { Dialog } from '../dialog';
import { Menu } from '../menu';
import { SortableList } from '../sortable-list';
import { type Column, Table } from '../table';
import { TextField } from '../text-field';
import { VirtualList } from '../virtual-list';
import { LONG, Section } from './section';

interface Seat {
  readonly id: string;
  readonly office: string;
  readonly body: string;
  readonly meetings: number;
}

const SEATS: readonly Seat[] = [
  { id: '1', office: 'Polizeirevier Aue', body: 'Lenkungsgruppe', meetings: 12 },
  { id: '2', office: LONG, body: 'Arbeitsgruppe Schulweg', meetings: 3 },
  { id: '3', office: 'Koordinierungsstelle Schwarzenberg', body: LONG, meetings: 0 },
];

const COLUMNS: readonly Column<Seat>[] = [
  { id: 'office', header: 'Stelle', cell: ({ office }) => office },
  { id: 'body', header: 'Gremium', cell: ({ body }) => body },
  { id: 'state', header: 'Stand', cell: () => <Badge kind="success">besetzt</Badge>, hideOnPhone: true },
  { id: 'meetings', header: 'Sitzungen', cell: ({ meetings }) => meetings, align: 'end' },
];

const MANY = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  text: `Eintrag ${index + 1}`,
}));

const ENTRIES = ['Begrüßung', 'Bericht der Polizei', 'Beleuchtung am Bahnhof', LONG, 'Verschiedenes'];

const Tables = () => (
  <Section title="Table und VirtualList">
    <Table caption="Sitze" columns={COLUMNS} rows={SEATS} rowKey={({ id }) => id} />
    <VirtualList
      label="Zehntausend Einträge"
      rows={MANY}
      rowKey={({ id }) => id}
      render={({ text }) => text}
      height="16rem"
    />
  </Section>
);

function Sorted() {
  const [items, setItems] = useState<readonly string[]>(ENTRIES);
  const move = (key: string, to: number): void =>
    setItems((before) => before.filter((item) => item !== key).toSpliced(to, 0, key));
  const shared = { itemKey: (item: string) => item, itemText: (item: string) => item, onMove: move };
  return (
    <Section title="SortableList">
      <SortableList
        {...shared}
        label="Tagesordnung"
        items={items}
        render={(item, index) => `${index + 1}. ${item}`}
      />
      <SortableList
        {...shared}
        label="Tagesordnung, versandt"
        items={items}
        render={(item) => item}
        disabled
      />
    </Section>
  );
}

function Opened() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'busy'>();
  const [day, setDay] = useState('');
  const [done, setDone] = useState('nichts');
  const close = (): void => setOpen(undefined);
  return (
    <Section title="Dialog, ConfirmDialog, Menu">
      <div className="row">
        <Button onClick={() => setOpen('dialog')}>Fenster öffnen</Button>
        <Button onClick={() => setOpen('confirm')}>Nachfrage öffnen</Button>
        <Button onClick={() => setOpen('busy')}>Nachfrage, die arbeitet</Button>
        <Menu
          label="Weitere Aktionen"
          items={[
            { id: 'copy', text: 'Kopieren', icon: 'content-copy', onAction: () => setDone('kopiert') },
            { id: 'long', text: LONG, onAction: () => setDone('lang') },
            {
              id: 'delete',
              text: 'Löschen',
              icon: 'delete',
              danger: true,
              onAction: () => setOpen('confirm'),
            },
          ]}
        />
        <output className="kern-body">{done}</output>
      </div>
      <Dialog
        title="Sitzung verschieben"
        open={open === 'dialog'}
        onClose={close}
        actions={
          <Button look="primary" onClick={close}>
            Verschieben
          </Button>
        }
      >
        <TextField label="Grund" />
        <DateField label="Neuer Tag" value={day} onChange={setDay} />
      </Dialog>
      {(open === 'confirm' || open === 'busy') && (
        <ConfirmDialog
          title="Sitzung absagen?"
          confirm="Sitzung absagen"
          danger
          busy={open === 'busy'}
          onConfirm={close}
          onClose={close}
        >
          <p className="kern-body">14 Eingeladene bekommen sofort eine Nachricht.</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

/** What has many parts. */
export const ListsShown = () => (
  <>
    <Tables />
    <Sorted />
    <Opened />
  </>
);
