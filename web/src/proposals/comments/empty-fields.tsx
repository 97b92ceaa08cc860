import { useTexts } from '../../texts';
import { Disclosure } from '../../ui/disclosure';
import { FieldComments, type TalkedAbout } from './field-comments';

/** A field by its path and its name on the page. */
export interface NamedField {
  readonly field: string;
  readonly label: string;
}

interface EmptyFieldsProps {
  readonly proposal: TalkedAbout;
  readonly fields: readonly NamedField[];
}

/** Where nothing is written yet, something can be said about it all the same; it stays where it was said. */
export function EmptyFields({ proposal, fields }: EmptyFieldsProps) {
  const t = useTexts();
  const talked = proposal.comments.some((comment) => fields.some(({ field }) => field === comment.field));
  if (fields.length === 0 || !(proposal.mayComment || talked)) return null;
  return (
    <Disclosure summary={t('comments.empty', { count: fields.length })} open={talked}>
      <ul className="proposal-list no-print">
        {fields.map(({ field, label }) => (
          <li key={field}>
            {label}
            <FieldComments proposal={proposal} field={field} label={label} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
