import { useState } from 'react';
import type { AgendaItemInput } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Disclosure } from '../../ui/disclosure';
import { UnsavedGuard } from '../../ui/forms/unsaved-guard';
import { sentenceOf } from '../../ui/sentence-of';
import { useMeeting } from '../meeting';
import { AddItemForm } from './add-item-form';
import { useAgendaChanges } from './use-agenda-changes';

/** Ergänzung der Tagesordnung: items that are added and sent after the invitation, within their own period. */
export function SupplementAgenda() {
  const t = useTexts();
  const { bodies } = useMeeting();
  const [items, setItems] = useState<readonly AgendaItemInput[]>([]);
  const days = Math.max(
    0,
    ...bodies.map(({ body }) => body?.rulesInForce?.parameters.agendaSupplementDays ?? 0),
  );
  return (
    <div className="no-print">
      <Disclosure summary={t('agenda.supplement')}>
        <p className="kern-body">
          {days === 0 ? t('agenda.supplement.anytime') : t('agenda.supplement.period', { days })}
        </p>
        {items.length > 0 && (
          <ul className="kern-list kern-list--bullet">
            {items.map((item, index) => (
              <li key={`${index} ${item.title}`}>
                {item.title}{' '}
                <Button
                  look="tertiary"
                  icon="delete"
                  iconOnly
                  onClick={() => setItems(items.toSpliced(index, 1))}
                >
                  {t('agenda.remove', { title: item.title })}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <AddItemForm onAdd={(item) => setItems((all) => [...all, item])} />
        <UnsavedGuard wouldLose={() => items.length > 0} discard={() => setItems([])} />
        {items.length > 0 && <SendSupplement items={items} onSent={() => setItems([])} />}
      </Disclosure>
    </div>
  );
}

interface SendSupplementProps {
  readonly items: readonly AgendaItemInput[];
  readonly onSent: () => void;
}

function SendSupplement({ items, onSent }: SendSupplementProps) {
  const t = useTexts();
  const { supplement } = useAgendaChanges();
  const [state, setState] = useState<'rest' | 'asking' | 'sending'>('rest');
  const [problem, setProblem] = useState<string>();
  const send = async (): Promise<void> => {
    setState('sending');
    setProblem(undefined);
    try {
      await supplement([...items]);
      onSent();
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setState('rest');
    }
  };
  const verb = t('agenda.supplement.send', { count: items.length });
  return (
    <div className="stack">
      {problem !== undefined && <Alert kind="danger" title={problem} justHappened />}
      <div>
        <Button look="primary" icon="mail" onClick={() => setState('asking')}>
          {verb}
        </Button>
      </div>
      {state !== 'rest' && (
        <ConfirmDialog
          title={t('agenda.supplement.ask')}
          confirm={verb}
          busy={state === 'sending'}
          onConfirm={() => void send()}
          onClose={() => setState('rest')}
        >
          <p className="kern-body">{t('agenda.supplement.consequence')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
