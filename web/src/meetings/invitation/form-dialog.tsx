import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { FieldValues } from 'react-hook-form';
import { Dialog } from '../../ui/dialog';
import { Form } from '../../ui/forms/form';
import type { RecordForm } from '../../ui/forms/use-record-form';

interface FormDialogProps<Values extends FieldValues> {
  readonly title: string;
  readonly form: RecordForm<Values>;
  /** The verb on the button. */
  readonly submit: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a window; what is typed survives its closing. Stands at the end of the document. */
export const FormDialog = <Values extends FieldValues>(props: FormDialogProps<Values>) =>
  createPortal(
    <Dialog title={props.title} open onClose={props.onClose}>
      <Form form={props.form} submit={props.submit} cancel={props.onClose}>
        {props.children}
      </Form>
    </Dialog>,
    document.body,
  );
