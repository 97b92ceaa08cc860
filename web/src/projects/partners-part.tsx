import { useState } from 'react';
import { useChange } from '../api/change';
import { SavePartnerDocument } from '../api/generated/graphql';
import { AddFiles } from '../files/add-files';
import { FileList } from '../files/file-list';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { EntryActions } from './entry-actions';
import { FieldsDialog, orNull } from './fields-dialog';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

type Partner = ShownProject['partners'][number];

/** Who takes part, with letters of intent. */
export function PartnersPart({ project }: PartProps) {
  const t = useTexts();
  const [edited, setEdited] = useState<Partner | 'new' | null>(null);
  const mayPlan = may(project, 'CHANGE_PLAN');
  return (
    <Card
      title={t('projects.partners')}
      actions={
        mayPlan ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t('projects.partner.add')}
          </Button>
        ) : undefined
      }
    >
      {project.partners.length === 0 && <p className="kern-body">{t('projects.partner.none')}</p>}
      <ul className="project-entries">
        {project.partners.map((partner) => {
          const thing = { type: 'ProjectPartner', id: partner.id } as const;
          return (
            <li key={partner.id}>
              <p className="kern-body">
                {partner.name}
                {partner.contribution !== null && `: ${partner.contribution}`}
              </p>
              <FileList thing={thing} files={partner.letters} title={partner.name} />
              {mayPlan && (
                <>
                  <Disclosure summary={t('projects.partner.letter', { name: partner.name })}>
                    <AddFiles thing={thing} title={partner.name} />
                  </Disclosure>
                  <EntryActions
                    projectId={project.id}
                    part="PARTNER"
                    entry={partner}
                    title={partner.name}
                    onChange={() => setEdited(partner)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {edited !== null && (
        <PartnerDialog
          project={project}
          partner={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function PartnerDialog({
  project,
  partner,
  onClose,
}: ProjectDialogProps & { readonly partner: Partner | null }) {
  const t = useTexts();
  const save = useChange(SavePartnerDocument);
  return (
    <FieldsDialog
      title={t(partner === null ? 'projects.partner.add' : 'projects.partner.change')}
      fields={[
        { name: 'name', label: t('projects.partner.name'), kind: 'line' },
        { name: 'contribution', label: t('projects.partner.contribution'), kind: 'text', required: false },
      ]}
      saved={{ name: partner?.name ?? '', contribution: partner?.contribution ?? '' }}
      revision={partner?.revision ?? 0}
      draftKey={`project-${project.id}-partner-${partner?.id ?? 'new'}`}
      onSave={({ name, contribution }, revision) =>
        save.mutateAsync({
          input: {
            ...{ projectId: project.id, seen: partner && { id: partner.id, revision }, name },
            contribution: orNull(contribution),
          },
        })
      }
      onClose={onClose}
    />
  );
}
