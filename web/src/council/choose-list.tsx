import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { FileField } from '../ui/file-field';

interface ChooseListProps {
  readonly template: string;
  readonly onFile: (file: File) => void;
  readonly problem: string | null;
}

/** A file or a pasted table; a template for who has none yet. */
export function ChooseList({ template, onFile, problem }: ChooseListProps) {
  const t = useTexts();
  return (
    <div className="stack council-choose">
      <p>{t('council.import.text')}</p>
      <div>
        <Button icon="download" onClick={() => download(template, t('council.import.templateName'))}>
          {t('council.import.template')}
        </Button>
      </div>
      <FileField
        label={t('council.import.file')}
        hint={t('council.import.fileHint')}
        accept=".csv,.txt,text/csv,text/plain"
        pastedName={t('council.import.pastedName')}
        onFiles={([file]) => file !== undefined && onFile(file)}
        {...(problem === null ? {} : { error: problem })}
      />
    </div>
  );
}

/** Gives the text to the browser as a file. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
