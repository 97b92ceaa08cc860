import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import type { FormField } from './form-fields';
import { saidIn } from './said-in';
import type { Written } from './use-written';

interface TwoVersionsProps {
  readonly proposal: ShownProposalFragment;
  readonly field: FormField;
  readonly written: Written;
}

/** Somebody else wrote in the same field: both texts are shown, and nothing of it is stored until one is chosen. */
export function TwoVersions({ proposal, field, written }: TwoVersionsProps) {
  const t = useTexts();
  const conflict = written.conflicts.find(({ part, name }) => part === field.part && name === field.name);
  if (conflict === undefined) return null;
  const stored = (written.saved[field.part] as Record<string, unknown>)[field.name];
  const theirs = saidIn(field, named(stored, namesIn(proposal)), t);
  return (
    <Alert kind="warning" title={t('proposals.conflict', { field: t(field.label) })} justHappened>
      <p className="kern-body proposal-said">
        <strong>{t('proposals.conflict.theirs')}</strong>
        {'\n'}
        {theirs === '' ? t('proposals.conflict.empty') : theirs}
      </p>
      <div className="row">
        <Button onClick={() => written.keepMine(conflict)}>{t('proposals.conflict.keepMine')}</Button>
        <Button onClick={() => written.takeTheirs(conflict)}>{t('proposals.conflict.takeTheirs')}</Button>
      </div>
    </Alert>
  );
}

/** The head names others by their ids. */
function namesIn({ fields, body, contactPerson, ...of }: ShownProposalFragment): ReadonlyMap<string, string> {
  const things = [...fields, body, of.proposingOrganisation, of.implementingOrganisation];
  const names = things.flatMap((each) => (each === null ? [] : [[each.id, each.name] as const]));
  return new Map(contactPerson === null ? names : [...names, [contactPerson.personId, contactPerson.name]]);
}

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  return Array.isArray(value) ? value.map((each: unknown) => named(each, names)) : value;
}
