import type { ComparedVersionFragment } from '../../api/generated/graphql';
import type { TextName } from '../../texts';
import { FORM, type FormField, type FormSection, SECTIONS } from '../form-fields';
import { saidIn } from '../said-in';

/** A field of the form that says something else in two versions, in words. */
export interface Difference {
  readonly section: FormSection;
  readonly field: FormField;
  readonly before: string;
  readonly after: string;
}

type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The version in the form of the fields; the head names others instead of their ids. */
const valuesOf = ({ head, content }: ComparedVersionFragment): Values => ({
  ...(content as unknown as Values),
  head: {
    ...head,
    fieldIds: head.fields,
    bodyId: head.body,
    proposingOrganisationId: head.proposingOrganisation,
    implementingOrganisationId: head.implementingOrganisation,
    contactPersonId: head.contactPerson,
  },
});

/** Field by field in the order of the form. */
export function differencesOf(
  before: ComparedVersionFragment,
  after: ComparedVersionFragment,
  say: (name: TextName) => string,
): Difference[] {
  const [earlier, later] = [valuesOf(before), valuesOf(after)];
  const said = (values: Values, field: FormField): string =>
    saidIn(field, values[field.part]?.[field.name], say);
  // The first sketch has no fields of its own.
  return SECTIONS.filter((section) => section !== 'SHORT').flatMap((section) =>
    FORM[section].flatMap((field) => {
      const [was, is] = [said(earlier, field), said(later, field)];
      return was === is ? [] : { section, field, before: was, after: is };
    }),
  );
}
