import { type ComponentProps, type DragEvent, useRef, useState } from 'react';
import { useTexts } from '../texts';
import { Button } from './button';
import { FieldFrame, fieldMarks, type FieldProps, inputClass, useFieldIds } from './field-frame';
import { TextArea } from './text-area';

interface FileFieldProps
  extends FieldProps, Omit<ComponentProps<'input'>, 'id' | 'required' | 'type' | 'accept' | 'onPaste'> {
  /** As of the native input, e.g. ".csv,text/csv". */
  readonly accept: string;
  /** Files were chosen or dropped (one unless `multiple`), or a text was pasted (then named by `pastedName`). */
  readonly onFiles: (files: readonly File[]) => void;
  /** Name of the file made of a pasted text; undefined when pasting is not offered. */
  readonly pastedName?: string;
}

/** A file: chosen, dropped, or its text pasted. */
export function FileField(props: FileFieldProps) {
  const { label, hint, error, required, accept, onFiles, pastedName, ...input } = props;
  const ids = useFieldIds({ hint, error });
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]): void => {
    const wanted = input.multiple === true ? files : files.slice(0, 1);
    if (wanted.length > 0 && input.disabled !== true) onFiles(wanted);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <div className="stack">
      <FieldFrame {...{ ids, label, hint, error, required }}>
        <input
          {...input}
          {...fieldMarks(ids, { error, required })}
          type="file"
          accept={accept}
          className={`${inputClass(error)} file-field`}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onChange={({ target }) => {
            take([...(target.files ?? [])]);
            // The same files can be chosen once more.
            if (input.multiple === true) target.value = '';
          }}
        />
      </FieldFrame>
      {pastedName !== undefined && input.disabled !== true && (
        <PastedText name={pastedName} onFile={(file) => onFiles([file])} />
      )}
    </div>
  );
}

interface PastedTextProps {
  readonly name: string;
  readonly onFile: (file: File) => void;
}

/** The same by pasting, e.g. cells of a spreadsheet. */
function PastedText({ name, onFile }: PastedTextProps) {
  const t = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [error, setError] = useState<string>();
  const take = (): void => {
    const text = area.current?.value ?? '';
    setError(text.trim() === '' ? t('ui.file.pasteEmpty') : undefined);
    if (text.trim() === '') return area.current?.focus();
    onFile(new File([text], name, { type: 'text/plain' }));
  };
  return (
    <div className="stack">
      <TextArea
        label={t('ui.file.paste')}
        required={false}
        rows={4}
        ref={area}
        error={error}
        spellCheck={false}
      />
      <div>
        <Button onClick={take}>{t('ui.file.takePasted')}</Button>
      </div>
    </div>
  );
}
