import { useState } from 'react';
import { useChange } from '../api/change';
import { type ImportPageQuery, UndoImportDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { sentenceOf } from '../ui/sentence-of';
import { type Column, Table } from '../ui/table';

type Past = ImportPageQuery['imports']['nodes'][number];

/** The imports so far, the newest first; each can be taken back as a whole while nothing has changed since. */
export function PastImports({ imports }: { readonly imports: readonly Past[] }) {
  const t = useTexts();
  const [asked, ask] = useState<Past>();
  const undo = useChange(UndoImportDocument);
  if (imports.length === 0) return null;
  const confirm = (past: Past): void =>
    undo.mutate({ input: { importId: past.id } }, { onSettled: () => ask(undefined) });
  return (
    <section className="stack" aria-labelledby="past-imports">
      <h2 className="kern-heading-medium" id="past-imports">
        {t('council.imports')}
      </h2>
      {undo.isSuccess && (
        <Alert
          kind="success"
          title={t('council.imports.undone', { kept: undo.data.kept ?? 0 })}
          justHappened
        />
      )}
      {undo.error !== null && <Alert kind="danger" title={sentenceOf(undo.error)} justHappened />}
      <Table
        caption={t('council.imports')}
        captionHidden
        columns={useColumns((past) => {
          undo.reset();
          ask(past);
        })}
        rows={imports}
        rowKey={({ id }) => id}
      />
      {asked !== undefined && (
        <ConfirmDialog
          title={t('council.imports.ask')}
          confirm={t('council.imports.undo')}
          danger
          busy={undo.isPending}
          onConfirm={() => confirm(asked)}
          onClose={() => ask(undefined)}
        >
          <p className="kern-body">
            {t('council.imports.askText', { created: asked.created, changed: asked.changed })}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function useColumns(onUndo: (past: Past) => void): Column<Past>[] {
  const t = useTexts();
  return [
    {
      ...{ id: 'when', header: t('council.imports.when') },
      cell: ({ importedAt, fileName }) => (
        <span className="person-line">
          {dateAndTime(importedAt)}
          <span className="muted">{fileName ?? t('council.imports.noName')}</span>
        </span>
      ),
    },
    {
      ...{ id: 'who', header: t('council.imports.who') },
      cell: ({ importedBy }) => importedBy ?? t('council.imports.unknown'),
    },
    {
      ...{ id: 'what', header: t('council.import.what') },
      cell: ({ created, changed }) => t('council.imports.counts', { created, changed }),
    },
    {
      ...{ id: 'undo', header: t('council.actions') },
      cell: (past) =>
        past.undoneAt === null ? (
          <Button
            icon="autorenew"
            aria-label={t('council.imports.undoOf', { when: dateAndTime(past.importedAt) })}
            onClick={() => onUndo(past)}
          >
            {t('council.imports.undo')}
          </Button>
        ) : (
          t('council.imports.undoneAt', { when: dateAndTime(past.undoneAt) })
        ),
    },
  ];
}
