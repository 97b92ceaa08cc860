import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useChange } from '../api/change';
import { type Audience, type AudienceFactsFragment, ChooseAudienceDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { CheckboxGroup } from '../ui/checkbox-group';
import { Dialog } from '../ui/dialog';
import { Loading } from '../ui/loading';
import { sentenceOf } from '../ui/sentence-of';
import type { VisibleThing } from './visible-thing';
import { AudiencePreview } from './audience-preview';
import { ShareConfirm, type ShareStep } from './share-confirm';
import { SharesPart } from './shares-part';
import { useAudience } from './use-audience-preview';

interface AudienceDialogProps {
  readonly thing: VisibleThing;
  readonly onClose: () => void;
}

/** Who sees a thing: chosen with a look at the consequences, and shared beyond the town. */
export function AudienceDialog({ thing, onClose }: AudienceDialogProps) {
  const t = useTexts();
  const { data: setting, error } = useAudience(thing.type, thing.id);
  const [step, setStep] = useState<ShareStep>();
  if (setting === undefined || setting === null)
    return createPortal(
      <Dialog title={t('audience.title')} open onClose={onClose}>
        {error === null && setting === undefined ? (
          <Loading />
        ) : (
          <Alert kind="danger" title={error === null ? t('audience.gone') : sentenceOf(error)} justHappened />
        )}
      </Dialog>,
      document.body,
    );
  return createPortal(
    step === undefined ? (
      <ChooseAudience {...{ thing, setting, onClose, onShare: setStep }} />
    ) : (
      <ShareConfirm {...{ setting, step, onClose: () => setStep(undefined) }} />
    ),
    document.body,
  );
}

interface ChooseAudienceProps extends AudienceDialogProps {
  readonly setting: AudienceFactsFragment;
  readonly onShare: (step: ShareStep) => void;
}

function ChooseAudience({ thing, setting, onClose, onShare }: ChooseAudienceProps) {
  const t = useTexts();
  const { type, id, revision } = setting;
  const [chosen, choose] = useState<readonly Audience[]>();
  const audience = chosen ?? setting.audience;
  const save = useChange(ChooseAudienceDocument);
  const submit = (): void =>
    save.mutate({ input: { type, id, revision, audience: [...audience] } }, { onSuccess: onClose });
  const actions = (
    <>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={save.isPending} onClick={submit}>
        {t('ui.save')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('audience.title')} open onClose={onClose} actions={actions}>
      <div className="stack audience-dialog">
        <p className="kern-body">
          <strong>{setting.title}</strong>
        </p>
        {setting.isDraft && <Alert kind="info" title={t('audience.draft')} />}
        {setting.isPart && <p className="muted">{t('audience.part')}</p>}
        <Choice setting={setting} audience={audience} onChange={choose} />
        {save.error !== null && <Alert kind="danger" title={sentenceOf(save.error)} justHappened />}
        <AudiencePreview input={{ type, id, audience: [...audience], shareWith: [], takeBackFrom: [] }} />
        {!setting.isDraft && <SharesPart {...{ thing, setting, onShare }} />}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly setting: AudienceFactsFragment;
  readonly audience: readonly Audience[];
  readonly onChange: (audience: readonly Audience[]) => void;
}

/** The office sees everything of its town: it alone is meant when nobody else is chosen. */
function Choice({ setting: { choices, always }, audience, onChange }: ChoiceProps) {
  const t = useTexts();
  const options = choices.map((value) => ({
    value,
    label: t(`audience.choice.${value}`),
    hint: t(`audience.hint.${value}`),
    disabled: value === 'OFFICE' || always.includes(value),
  }));
  const change = (values: readonly string[]): void => {
    const others = choices.filter((word) => word !== 'OFFICE' && values.includes(word));
    onChange(others.length === 0 ? ['OFFICE'] : others);
  };
  return (
    <CheckboxGroup
      legend={t('audience.legend')}
      name="audience"
      options={options}
      value={['OFFICE', ...audience]}
      onChange={change}
    />
  );
}
