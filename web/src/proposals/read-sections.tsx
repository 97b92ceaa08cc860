import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { EmptyFields, type NamedField } from './comments/empty-fields';
import { FieldComments } from './comments/field-comments';
import { FORM, type FormSection, SECTIONS } from './form-fields';
import { saidIn } from './said-in';

type Content = ShownProposalFragment['content'];

/** The sections of a proposal that say something, in the words of the form; and what is empty, for those who may talk about it. */
export const ReadSections = ({ proposal }: { readonly proposal: ShownProposalFragment }) =>
  SECTIONS.filter(isOfContent).map((section) => (
    <OneSection key={section} proposal={proposal} section={section} />
  ));

interface OneSectionProps {
  readonly proposal: ShownProposalFragment;
  readonly section: FormSection;
}

function OneSection({ proposal, section }: OneSectionProps) {
  const t = useTexts();
  const all = FORM[section].map((field) => {
    const part = proposal.content[field.part as keyof Content] as Record<string, unknown>;
    const path = `${field.part}.${field.name}`;
    return { field: path, label: t(field.label), said: saidIn(field, part[field.name], t) };
  });
  const shown = all.filter(({ said }) => said !== '');
  const empty = all.filter(({ said }) => said === '');
  if (shown.length === 0 && !mayTalk(proposal, empty)) return null;
  return (
    <Card title={t(`proposals.section.${section}`)}>
      {shown.length > 0 && (
        <DescriptionList
          items={shown.map(({ field, label, said }) => ({
            term: label,
            description: (
              <>
                <span className="proposal-said">{said}</span>
                <FieldComments proposal={proposal} field={field} label={label} />
              </>
            ),
          }))}
        />
      )}
      <EmptyFields proposal={proposal} fields={empty} />
    </Card>
  );
}

const mayTalk = ({ mayComment, comments }: ShownProposalFragment, empty: readonly NamedField[]): boolean =>
  mayComment || comments.some((comment) => empty.some(({ field }) => field === comment.field));

const isOfContent = (section: FormSection): boolean => section !== 'SHORT' && section !== 'HEAD';
