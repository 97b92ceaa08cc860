import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { isSection } from './remark-sections';
import type { Proposal } from './way';

/** What is to be mended, as long as the authors have it. */
export function Remarks({ proposal: { state, steps } }: { readonly proposal: Proposal }) {
  const t = useTexts();
  const remarks = steps.findLast(({ act }) => act === 'RETURN')?.remarks ?? [];
  if (state !== 'RETURNED' || remarks.length === 0) return null;
  return (
    <Alert kind="warning" title={t('way.remarks')}>
      <ul>
        {remarks.map(({ field, words }, index) => (
          <li key={index} className="way-words">
            {field !== null && isSection(field) && <strong>{t(`way.section.${field}`)}: </strong>}
            {words}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
