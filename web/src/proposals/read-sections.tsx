import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { FieldComments } from './comments/field-comments';
import { FORM, type FormSection, SECTIONS } from './form-fields';
import { saidIn } from './said-in';

type Content = ShownProposalFragment['content'];

/** The sections of a proposal that say something, in the words of the form. */
export function ReadSections({ proposal }: { readonly proposal: ShownProposalFragment }) {
  const t = useTexts();
  const { content } = proposal;
  return SECTIONS.filter(isOfContent).map((section) => {
    const items = FORM[section].flatMap((field) => {
      const said = saidIn(
        field,
        (content[field.part as keyof Content] as Record<string, unknown>)[field.name],
        t,
      );
      const label = t(field.label);
      const path = `${field.part}.${field.name}`;
      const talk = <FieldComments proposal={proposal} field={path} label={label} />;
      const isTalkedAbout = proposal.comments.some((comment) => comment.field === path);
      if (said === '' && !isTalkedAbout) return [];
      const description = (
        <>
          <span className="proposal-said">{said === '' ? t('proposals.nothingSaid') : said}</span>
          {talk}
        </>
      );
      return { term: label, description };
    });
    return items.length === 0 ? null : (
      <Card key={section} title={t(`proposals.section.${section}`)}>
        <DescriptionList items={items} />
      </Card>
    );
  });
}

const isOfContent = (section: FormSection): boolean => section !== 'SHORT' && section !== 'HEAD';
