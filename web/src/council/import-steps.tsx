import { useRef, useState } from 'react';
import { useChange } from '../api/change';
import { ImportMembersDocument, PreviewMemberImportDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button, ButtonLink } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';
import { ChooseList } from './choose-list';
import { ImportFaults } from './import-faults';
import { ImportPreview } from './import-preview';
import { type MemberList, memberListOf } from './member-list';
import { StepBar } from './step-bar';
import { StoringBar } from './storing-bar';

interface ImportStepsProps {
  readonly territoryId: string;
  readonly template: string;
}

/** Three steps on one page: the list, what it would change, done. */
export function ImportSteps({ territoryId, template }: ImportStepsProps) {
  const t = useTexts();
  const { choose, again, list, preview, apply, start } = useImport(territoryId);
  const shown = preview.data;
  const done = apply.data;
  if (done !== undefined)
    return (
      <Step number={3} title={t('council.import.done')}>
        <Alert kind="success" title={t('council.import.doneText', counts(done))} justHappened>
          <div className="row">
            <ButtonLink to="/gremien" look="primary">
              {t('council.import.toBodies')}
            </ButtonLink>
            <Button onClick={again}>{t('council.import.another')}</Button>
          </div>
        </Alert>
      </Step>
    );
  return (
    <>
      <Step number={1} title={t('council.import.choose')}>
        <ChooseList
          template={template}
          onFile={choose}
          problem={preview.error && sentenceOf(preview.error)}
        />
        {/* The file is read, the first of two parts; the server answers when it has compared all of it. */}
        <StepBar busy={preview.isPending} label={t('council.import.reading')} value={1} max={2} />
      </Step>
      {shown !== undefined && list !== undefined && (
        <Step number={2} title={t('council.import.look', { file: list.fileName })}>
          {shown.ignoredHeadings.length > 0 && (
            <Alert
              kind="warning"
              title={t('council.import.ignored', { headings: shown.ignoredHeadings.join(', ') })}
            />
          )}
          {shown.faults.length > 0 ? (
            <ImportFaults faults={shown.faults} />
          ) : (
            <ImportPreview preview={shown} />
          )}
          {apply.error !== null && <Alert kind="danger" title={sentenceOf(apply.error)} justHappened />}
          {shown.fingerprint !== null && shown.created + shown.changed > 0 && (
            <div className="row">
              <Button look="primary" icon="check" busy={apply.isPending} onClick={start}>
                {t('council.import.apply', { count: shown.created + shown.changed })}
              </Button>
              <Button onClick={again}>{t('ui.cancel')}</Button>
            </div>
          )}
          <StoringBar territoryId={territoryId} busy={apply.isPending} rows={shown.created + shown.changed} />
        </Step>
      )}
    </>
  );
}

const counts = ({ created, changed }: { created: number; changed: number }) => ({ created, changed });

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: React.ReactNode;
}

function Step({ number, title, children }: StepProps) {
  const t = useTexts();
  return (
    <section className="stack" aria-labelledby={`step-${number}`}>
      <h2 className="kern-heading-medium" id={`step-${number}`}>
        {t('council.import.step', { number, title })}
      </h2>
      {children}
    </section>
  );
}

/** What is chosen, what the server says to it, and what became of it. */
function useImport(territoryId: string) {
  const t = useTexts();
  const [list, setList] = useState<MemberList>();
  const preview = useChange(PreviewMemberImportDocument);
  const apply = useChange(ImportMembersDocument);
  // A second list may be chosen while the first one is still being read.
  const latest = useRef(0);
  const choose = (file: File): void => {
    latest.current += 1;
    const own = latest.current;
    apply.reset();
    void memberListOf(file, t('council.import.pastedName')).then((chosen) => {
      if (own !== latest.current) return;
      setList(chosen);
      preview.mutate({ input: { territoryId, ...chosen } });
    });
  };
  const again = (): void => {
    setList(undefined);
    preview.reset();
    apply.reset();
  };
  const start = (): void => {
    const expected = preview.data?.fingerprint;
    if (list === undefined || expected === undefined || expected === null) return;
    apply.mutate({ input: { territoryId, expected, ...list } });
  };
  return { choose, again, list, preview, apply, start };
}
