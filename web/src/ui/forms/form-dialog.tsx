import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { FieldValues } from 'react-hook-form';
import { useTexts } from '../../texts';
import { Dialog } from '../dialog';
import { Form } from './form';
import type { RecordForm } from './use-record-form';

interface FormDialogProps<Values extends FieldValues> {
  readonly title: string;
  readonly form: RecordForm<Values>;
  /** The verb on the button; absent: Speichern. */
  readonly submit?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a window; what is typed survives its closing. Stands at the end of the document, so that it may open above
 * another form.
 */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>) {
  const { title, form, submit, onClose, children } = props;
  const t = useTexts();
  return createPortal(
    <Dialog title={title} open onClose={onClose}>
      <Form form={form} submit={submit ?? t('ui.save')} cancel={onClose}>
        {children}
      </Form>
    </Dialog>,
    document.body,
  );
}
