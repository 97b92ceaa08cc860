import { useChange } from '../api/change';
import { type AudienceFactsFragment, EndShareDocument, ShareDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { sentenceOf } from '../ui/sentence-of';
import { AudiencePreview } from './audience-preview';

/** To whom something is about to be shared, or from whom it is to be taken back. */
export interface ShareStep {
  readonly receiver: AudienceFactsFragment['receivers'][number];
}

interface ShareConfirmProps {
  readonly setting: AudienceFactsFragment;
  readonly step: ShareStep;
  readonly onClose: () => void;
}

/** What leaves with these has words of its own. */
const NAMED = ['Meeting', 'Topic', 'Task', 'ProjectProposal', 'FundingApplication'] as const;

/** Says what leaves the town, and to whom, before it does. */
export const ShareConfirm = (props: ShareConfirmProps) =>
  props.step.receiver.shareId === null ? <ToShare {...props} /> : <ToTakeBack {...props} />;

function ToShare({ setting, step: { receiver }, onClose }: ShareConfirmProps) {
  const t = useTexts();
  const { type, id, revision, audience } = setting;
  const share = useChange(ShareDocument);
  const { territoryId, name } = receiver;
  return (
    <ConfirmDialog
      title={t('audience.share.ask', { name })}
      confirm={t('audience.share.confirm')}
      busy={share.isPending}
      onConfirm={() =>
        share.mutate({ input: { type, id, revision, toTerritoryId: territoryId } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <div className="stack audience-dialog">
        <p className="kern-body">
          {t(`audience.share.text.${NAMED.find((each) => each === type) ?? 'AgendaItem'}`)}
        </p>
        <p className="kern-body">{t('audience.share.known')}</p>
        {share.error !== null && <Alert kind="danger" title={sentenceOf(share.error)} justHappened />}
        <AudiencePreview input={{ type, id, audience, shareWith: [territoryId], takeBackFrom: [] }} />
      </div>
    </ConfirmDialog>
  );
}

function ToTakeBack({ setting, step: { receiver }, onClose }: ShareConfirmProps) {
  const t = useTexts();
  const { type, id, audience } = setting;
  const end = useChange(EndShareDocument);
  const { territoryId, name, shareId } = receiver;
  return (
    <ConfirmDialog
      title={t('audience.takeBack.ask', { name })}
      confirm={t('audience.takeBack.confirm')}
      busy={end.isPending}
      onConfirm={() => shareId !== null && end.mutate({ input: { shareId } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div className="stack audience-dialog">
        <p className="kern-body">
          {t(type === 'Meeting' ? 'audience.takeBack.meeting' : 'audience.takeBack.text')}
        </p>
        {end.error !== null && <Alert kind="danger" title={sentenceOf(end.error)} justHappened />}
        <AudiencePreview input={{ type, id, audience, shareWith: [], takeBackFrom: [territoryId] }} />
      </div>
    </ConfirmDialog>
  );
}
