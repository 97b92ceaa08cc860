import { AddFiles } from '../../files/add-files';
import { FileList } from '../../files/file-list';
import { useTexts } from '../../texts';
import { Disclosure } from '../../ui/disclosure';
import { type AgendaItem, useMeeting } from '../meeting';

/** The papers of an item; whoever prepares the meeting adds some. */
export function ItemFiles({ item }: { readonly item: AgendaItem }) {
  const t = useTexts();
  const { canManage, state } = useMeeting();
  const thing = { type: 'AgendaItem', id: item.id } as const;
  return (
    <>
      <FileList thing={thing} files={item.attachments} title={item.title} />
      {canManage && state !== 'CANCELLED' && (
        <div className="no-print">
          <Disclosure summary={t('files.addTo')}>
            <AddFiles thing={thing} title={item.title} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
