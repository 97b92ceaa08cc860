import { useTexts } from '../texts';
import { Progress } from '../ui/progress';
import type { SendingFile } from './use-sending';

/** How far the files on their way have come. */
export function SendingFiles({ files }: { readonly files: readonly SendingFile[] }) {
  const t = useTexts();
  return files.map(({ key, name, percent }) => (
    <Progress
      key={key}
      label={t('files.sending', { name })}
      value={percent}
      max={100}
      said={t('files.percent', { percent })}
    />
  ));
}
