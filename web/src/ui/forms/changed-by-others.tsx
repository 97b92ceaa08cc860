import type { FieldValues } from 'react-hook-form';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts';
import { Alert } from '../alert';
import { Button } from '../button';
import { germanDate } from '../german-date';
import { labelOfField } from './focus-field';
import { CHANGED_BY_OTHERS, type RecordForm } from './use-record-form';

interface ChangedByOthersProps<Values extends FieldValues> {
  readonly form: RecordForm<Values>;
}

/** What somebody else saved in the fields that were typed into here; the user decides what counts. */
export function ChangedByOthers<Values extends FieldValues>({ form }: ChangedByOthersProps<Values>) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<readonly string[]>([]);
  const { changedByOthers } = form;
  useEffect(() => {
    const within = box.current?.closest('form') ?? document;
    setLabels(changedByOthers.map(({ field }) => labelOfField(field, within)));
  }, [changedByOthers]);
  const shown = (value: unknown): string =>
    ['string', 'number'].includes(typeof value) && value !== ''
      ? germanDate(String(value))
      : t('ui.form.changed.empty');
  return (
    <div ref={box} data-field={CHANGED_BY_OTHERS} hidden={changedByOthers.length === 0}>
      {changedByOthers.length > 0 && (
        <Alert kind="warning" title={t('ui.form.changed.title')} justHappened>
          <p className="kern-body">{t('ui.form.changed.text')}</p>
          <ul className="kern-list kern-list--bullet">
            {changedByOthers.map((change, index) => (
              <li key={change.field}>
                <strong>{labels[index] ?? change.field}</strong>:{' '}
                {t('ui.form.changed.theirs', { value: form.inWords(change) || shown(change.theirs) })}
              </li>
            ))}
          </ul>
          <div className="row">
            <Button onClick={form.takeTheirs}>{t('ui.form.changed.take')}</Button>
            <Button onClick={form.keepMine}>{t('ui.form.changed.keep')}</Button>
          </div>
        </Alert>
      )}
    </div>
  );
}
