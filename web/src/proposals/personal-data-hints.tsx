import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import type { FormField } from './form-fields';

interface PersonalDataHintsProps {
  readonly warnings: ShownProposalFragment['personalDataWarnings'];
  /** Those of the section that is open. */
  readonly fields: readonly FormField[];
}

/** Texts that look like data on a person; nothing is held back because of them. */
export function PersonalDataHints({ warnings, fields }: PersonalDataHintsProps) {
  const t = useTexts();
  const here = fields.flatMap(({ part, name, label }) =>
    warnings
      .filter(({ field }) => field === `${part}.${name}` || field.startsWith(`${part}.${name}.`))
      .map(({ field, message }) => ({ field, text: `${t(label)}: ${message}` })),
  );
  if (here.length === 0) return null;
  return (
    <Alert kind="warning" title={t('proposals.personalData')}>
      <ul>
        {here.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{text}</li>
        ))}
      </ul>
    </Alert>
  );
}
