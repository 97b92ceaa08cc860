import { useState } from 'react';
import { useChange } from '../api/change';
import { ChooseNoticesDocument, type NoticeChoice, type NoticesPageQuery } from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Select } from '../ui/select';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';

/** As whom one gets notices in one town, and how. */
export type PersonNotices = NoticesPageQuery['noticeSettings']['persons'][number];
type Setting = PersonNotices['settings'][number];

interface NoticeChoicesProps {
  readonly settings: readonly Setting[];
  /** For whom a choice holds. */
  readonly personIds: readonly string[];
}

const AREAS = ['MEETINGS', 'TASKS', 'PROPOSALS', 'OTHER'] as const;

/** What one may choose, by what it is about; and what is legal, with the reason why there is no choice. */
export function NoticeChoices({ settings, personIds }: NoticeChoicesProps) {
  const t = useTexts();
  return (
    <>
      {AREAS.map((area) => {
        const choosable = settings.filter((setting) => setting.area === area && !setting.legal);
        return (
          choosable.length > 0 && (
            <section key={area} className="notice-area">
              <h3 className="kern-title">{t(`account.notices.area.${area}`)}</h3>
              {choosable.map((setting) => (
                <Choice key={setting.kind} {...{ setting, personIds }} />
              ))}
            </section>
          )
        );
      })}
      <section className="notice-area">
        <h3 className="kern-title">{t('account.notices.fixed')}</h3>
        <p className="kern-body account-text">{t('account.notices.fixed.why')}</p>
        <ul>
          {settings
            .filter(({ legal }) => legal)
            .map(({ kind, name }) => (
              <li className="kern-body" key={kind}>
                {name}
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}

interface ChoiceProps {
  readonly setting: Setting;
  readonly personIds: readonly string[];
}

/** Stored at once: there is nothing to fill in first, and nothing is lost. */
function Choice({ setting: { kind, name, choice, choices }, personIds }: ChoiceProps) {
  const t = useTexts();
  const choose = useChange(ChooseNoticesDocument, 'chooseNotices');
  const wordOf = (of: NoticeChoice): string =>
    t(
      kind === 'DIGEST' && of === 'AT_ONCE' ? 'account.notices.choice.daily' : `account.notices.choice.${of}`,
    );
  // Shown at once, so that one may go on by arrow keys while the first choice is still on its way.
  const [picked, pick] = useState<NoticeChoice>();
  const failed = choose.error !== null && !isSignedOut(choose.error) ? sentenceOf(choose.error) : undefined;
  return (
    <div className="notice-choice">
      <Select
        label={name}
        value={picked ?? choice}
        error={failed}
        required
        options={choices.map((value) => ({ value, label: wordOf(value) }))}
        onChange={({ target }) => {
          const chosen = choices.find((value) => value === target.value);
          if (chosen === undefined) return;
          pick(chosen);
          choose.mutate(
            { input: { personIds: [...personIds], kind, choice: chosen } },
            { onSettled: () => pick(undefined) },
          );
        }}
      />
      <Status>
        {choose.isSuccess && (
          <p className="kern-body">{t('account.notices.saved', { name, choice: wordOf(choice) })}</p>
        )}
      </Status>
    </div>
  );
}
