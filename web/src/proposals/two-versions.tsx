import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import type { PartName } from './parts';
import type { Written } from './use-written';

interface TwoVersionsProps {
  readonly written: Written;
  readonly parts: readonly PartName[];
}

/** Somebody else wrote in the same part: both texts are shown, and nothing is stored until one is chosen. */
export function TwoVersions({ written, parts }: TwoVersionsProps) {
  const t = useTexts();
  return written.conflicts
    .filter((part) => parts.includes(part))
    .map((part) => (
      <Alert key={part} kind="warning" title={t('proposals.conflict')} justHappened>
        <Disclosure summary={t('proposals.conflict.theirs')} open>
          <ul>
            {textsIn(written.saved[part]).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Disclosure>
        <div className="row">
          <Button onClick={() => written.keepMine(part)}>{t('proposals.conflict.keepMine')}</Button>
          <Button onClick={() => written.takeTheirs(part)}>{t('proposals.conflict.takeTheirs')}</Button>
        </div>
      </Alert>
    ));
}

/** What can be read of a part, without ids. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f-]{36}$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
