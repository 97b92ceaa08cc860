import { useTexts } from '../texts';
import { Tabs } from '../ui/tabs';

const PATHS = {
  programmes: '/foerderung',
  applications: '/foerderung/antraege',
  money: '/foerderung/mittel',
} as const;
type FundingView = keyof typeof PATHS;

/** The views of funding: what there is, what was asked for, and what came of it. */
export function FundingTabs({ current }: { readonly current: FundingView }) {
  const t = useTexts();
  const views = Object.keys(PATHS) as FundingView[];
  return (
    <Tabs
      label={t('funding.views')}
      current={current}
      tabs={views.map((id) => ({ id, text: t(`funding.view.${id}`), to: PATHS[id] }))}
    />
  );
}
