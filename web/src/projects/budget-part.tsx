import { useState } from 'react';
import { useChange } from '../api/change';
import { SaveBudgetLineDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { BudgetBars } from '../ui/budget-bars';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { EntryActions } from './entry-actions';
import { FieldsDialog } from './fields-dialog';
import { inEuros, typedEuros } from './numbers';
import { ReceiptDialog } from './receipt-dialogs';
import { Receipts } from './receipts';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

type Line = ShownProject['budgetLines'][number];
type Asked = { readonly line: Line | null } | 'receipt' | null;

const COST_KINDS = [
  ...(['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'PUBLICITY', 'RENT', 'IN_KIND'] as const),
  ...(['INVESTMENT', 'OTHER'] as const),
];

/** What is planned and what was spent, receipt by receipt. */
export function BudgetPart({ project }: PartProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>(null);
  const { budgetLines, planned, spent } = project;
  const mayChange = may(project, 'CHANGE_BUDGET');
  const close = (): void => setAsked(null);
  return (
    <Card
      title={t('projects.budget')}
      actions={
        <>
          {may(project, 'RECORD_RECEIPT') && budgetLines.length > 0 && (
            <Button icon="add" onClick={() => setAsked('receipt')}>
              {t('projects.receipt.add')}
            </Button>
          )}
          {mayChange && <Button onClick={() => setAsked({ line: null })}>{t('projects.line.add')}</Button>}
        </>
      }
    >
      {spent > planned && (
        <Alert kind="warning" title={t('projects.overspent', { amount: inEuros(spent - planned) })} />
      )}
      {budgetLines.length === 0 ? (
        <p className="kern-body">{t('projects.line.none')}</p>
      ) : (
        <BudgetBars title={t('projects.bars')} lines={budgetLines} amount={inEuros} />
      )}
      {mayChange && budgetLines.length > 0 && (
        <Disclosure summary={t('projects.lines.change')}>
          <ul className="project-entries">
            {budgetLines.map((line) => (
              <li key={line.id}>
                {line.label}, {inEuros(line.planned)}
                <EntryActions
                  projectId={project.id}
                  part="BUDGET_LINE"
                  entry={line}
                  title={line.label}
                  onChange={() => setAsked({ line })}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Receipts project={project} />
      {asked === 'receipt' && <ReceiptDialog project={project} wrong={null} onClose={close} />}
      {asked !== null && asked !== 'receipt' && (
        <LineDialog project={project} line={asked.line} onClose={close} />
      )}
    </Card>
  );
}

function LineDialog({ project, line, onClose }: ProjectDialogProps & { readonly line: Line | null }) {
  const t = useTexts();
  const save = useChange(SaveBudgetLineDocument);
  return (
    <FieldsDialog
      title={t(line === null ? 'projects.line.add' : 'projects.line.change')}
      fields={[
        { name: 'label', label: t('projects.line.label'), kind: 'line' },
        {
          name: 'kind',
          label: t('projects.line.kind'),
          kind: COST_KINDS.map((value) => ({ value, label: t(`projects.cost.${value}`) })),
        },
        { name: 'planned', label: t('projects.amount'), kind: 'euros', hint: t('projects.amountHint') },
      ]}
      saved={{
        label: line?.label ?? '',
        kind: line?.kind ?? 'OTHER',
        planned: line === null ? '' : typedEuros(line.planned),
      }}
      revision={line?.revision ?? 0}
      draftKey={`project-${project.id}-line-${line?.id ?? 'new'}`}
      onSave={({ label, kind, planned }, revision) =>
        save.mutateAsync({
          input: {
            ...{ projectId: project.id, seen: line && { id: line.id, revision }, label },
            ...{ planned, kind: COST_KINDS.find((each) => each === kind) ?? 'OTHER' },
          },
        })
      }
      onClose={onClose}
    />
  );
}
