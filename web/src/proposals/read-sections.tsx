import type { ShownProposalFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { FORM, type FormSection, SECTIONS } from './form-fields';
import { saidIn } from './said-in';

type Content = ShownProposalFragment['content'];

/** The sections of a proposal that say something, in the words of the form. */
export function ReadSections({ content }: { readonly content: Content }) {
  const t = useTexts();
  return SECTIONS.filter(isOfContent).map((section) => {
    const items = FORM[section].flatMap((field) => {
      const said = saidIn(
        field,
        (content[field.part as keyof Content] as Record<string, unknown>)[field.name],
        t,
      );
      return said === '' ? [] : { term: t(field.label), description: said };
    });
    return items.length === 0 ? null : (
      <Card key={section} title={t(`proposals.section.${section}`)}>
        <DescriptionList items={items} />
      </Card>
    );
  });
}

const isOfContent = (section: FormSection): boolean => section !== 'SHORT' && section !== 'HEAD';
