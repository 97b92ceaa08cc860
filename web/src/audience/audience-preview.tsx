import type { AudiencePreviewInput } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Disclosure } from '../ui/disclosure';
import { Loading } from '../ui/loading';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';
import { type PreviewedGroup, useAudiencePreview } from './use-audience-preview';

/** Who will see it, who is new, and who loses sight of it: as the server would answer them. */
export function AudiencePreview({ input }: { readonly input: AudiencePreviewInput }) {
  const t = useTexts();
  const { data, error, isFetching } = useAudiencePreview(input);
  if (error !== null) return <Alert kind="danger" title={sentenceOf(error)} justHappened />;
  if (data === undefined) return <Loading />;
  const { everyone, sees, gains, loses } = data;
  const sum = (groups: readonly PreviewedGroup[]): number =>
    groups.reduce((all, { count }) => all + count, 0);
  const changes = { gains: sum(gains), loses: sum(loses) };
  return (
    <section className="stack audience-preview" aria-busy={isFetching}>
      <h3 className="kern-title">{t('audience.preview')}</h3>
      {everyone && <p className="kern-body">{t('audience.preview.everyone')}</p>}
      <Groups groups={sees} />
      <Status>
        {changes.gains + changes.loses === 0
          ? t('audience.preview.same')
          : t('audience.preview.changes', changes)}
      </Status>
      {gains.length > 0 && (
        <>
          <h4 className="kern-title kern-title--small">{t('audience.preview.gains')}</h4>
          <Groups groups={gains} />
        </>
      )}
      {loses.length > 0 && (
        <>
          <h4 className="kern-title kern-title--small">{t('audience.preview.loses')}</h4>
          <Groups groups={loses} />
        </>
      )}
    </section>
  );
}

const Groups = ({ groups }: { readonly groups: readonly PreviewedGroup[] }) => (
  <ul className="audience-groups">
    {groups.map((group) => (
      <li key={`${group.circle} ${group.name ?? ''}`}>
        <Group group={group} />
      </li>
    ))}
  </ul>
);

function Group({ group: { circle, name, count, people } }: { readonly group: PreviewedGroup }) {
  const t = useTexts();
  const words = t('audience.group', { who: t(`audience.circle.${circle}`, { name: name ?? '' }), count });
  if (people.length === 0) return <span>{words}</span>;
  return (
    <Disclosure summary={words}>
      <ul className="audience-people">
        {people.map((person) => (
          <li key={person.id}>
            {person.name}
            <span className="muted">
              {[person.function, person.organisation]
                .flatMap((fact) => (fact === null ? [] : `, ${fact}`))
                .join('')}
            </span>
          </li>
        ))}
        {people.length < count && (
          <li className="muted">{t('audience.unnamed', { count: count - people.length })}</li>
        )}
      </ul>
    </Disclosure>
  );
}
