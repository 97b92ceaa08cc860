import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTexts } from '../../texts';
import { Alert } from '../alert';
import { Button, ButtonLink } from '../button';
import { ChangedByOthers } from './changed-by-others';
import { UnsavedGuard } from './unsaved-guard';
import type { RecordForm } from './use-record-form';

interface FormProps<Values extends FieldValues> {
  readonly form: RecordForm<Values>;
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly submit: string;
  /** Where "Abbrechen" leads, or what it does; without it there is none. */
  readonly cancel?: string | (() => void);
}

/** A form over a record: its fields, its notices and its one button. */
export function Form<Values extends FieldValues>({ form, children, submit, cancel }: FormProps<Values>) {
  const t = useTexts();
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Not that of a form around the dialog that this one stands in.
        event.stopPropagation();
        void form.submit();
      }}
    >
      {form.restored && (
        <Alert kind="info" title={t('ui.form.restored')}>
          <Button onClick={form.discard}>{t('ui.form.discard')}</Button>
        </Alert>
      )}
      {children}
      <ChangedByOthers form={form} />
      {form.problem !== undefined && <Problem text={form.problem} />}
      <div className="row">
        <Button type="submit" look="primary" busy={form.saving}>
          {submit}
        </Button>
        {typeof cancel === 'string' && <ButtonLink to={cancel}>{t('ui.cancel')}</ButtonLink>}
        {typeof cancel === 'function' && <Button onClick={cancel}>{t('ui.cancel')}</Button>}
      </div>
      <UnsavedGuard wouldLose={form.wouldLose} discard={form.discard} />
    </form>
  );
}

/** Takes the focus, because the button that was pressed did not do its work. */
function Problem({ text }: { readonly text: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [text]);
  return (
    <div ref={box} tabIndex={-1} className="form-problem">
      <Alert kind="danger" title={text} justHappened />
    </div>
  );
}
