import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { change, useChange } from '../api/change';
import {
  MemberListTemplateDocument,
  SetupBodiesDocument,
  SetupImportMembersDocument,
  SetupPreviewMembersDocument,
} from '../api/generated/graphql';
import { run } from '../api/operation';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button, ButtonLink } from '../ui/button';
import { FileField } from '../ui/file-field';
import { sentenceOf } from '../ui/sentence-of';
import { Status } from '../ui/status';
import type { Town } from './bodies-step';
import { ListPreview } from './list-preview';
import { addressOfStep } from './steps';

interface MemberList {
  readonly territoryId: string;
  readonly base64: string;
  readonly fileName: string;
}

/** The bytes, because only the server tells Windows-1252 from UTF-8. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function useMemberList(town: Town) {
  const preview = useMutation({
    mutationFn: async (file: File) => {
      const list: MemberList = { territoryId: town.id, base64: await base64Of(file), fileName: file.name };
      return { list, shown: await change(SetupPreviewMembersDocument, { input: list }) };
    },
  });
  return { preview, importing: useChange(SetupImportMembersDocument) };
}

/** The members from a list; what it would do is shown before. */
export function MembersStep({ town }: { readonly town: Town }) {
  const t = useTexts();
  const navigate = useNavigate();
  const { preview, importing } = useMemberList(town);
  const { list, shown } = preview.data ?? {};
  const take = async (): Promise<void> => {
    const expected = shown?.fingerprint ?? null;
    if (list === undefined || expected === null) return;
    await importing.mutateAsync({ input: { ...list, expected } });
    await navigate(addressOfStep('MAIL_TEST'));
  };
  const error = preview.error ?? importing.error;
  return (
    <div className="setup-form stack">
      <p className="kern-body">{t('setup.members.text')}</p>
      <BodyNames town={town} />
      <Template />
      <FileField
        label={t('setup.members.file')}
        accept=".csv,.txt,text/csv,text/plain"
        pastedName={t('setup.members.pasted')}
        required={false}
        onFiles={([file]) => {
          if (file === undefined) return;
          importing.reset();
          preview.mutate(file);
        }}
      />
      <Status>{preview.isPending && t('setup.members.reading')}</Status>
      {error !== null && <Alert kind="danger" title={sentenceOf(error)} justHappened />}
      {shown !== undefined && <ListPreview preview={shown} />}
      <div className="row">
        {typeof shown?.fingerprint === 'string' && shown.created + shown.changed > 0 && (
          <Button
            look="primary"
            busy={importing.isPending}
            onClick={() => void take().catch(() => undefined)}
          >
            {t('setup.members.submit')}
          </Button>
        )}
        <ButtonLink to={addressOfStep('MAIL_TEST')}>{t('setup.later')}</ButtonLink>
      </div>
    </div>
  );
}

function BodyNames({ town }: { readonly town: Town }) {
  const t = useTexts();
  const { data } = usePage(SetupBodiesDocument, { territoryId: town.id });
  const names = data?.bodies.map(({ name }) => name).join(', ') ?? '';
  return names === '' ? null : <p className="kern-body">{t('setup.members.bodyNames', { names })}</p>;
}

/** A link to the list with its headings, made in the browser: the answer is a text, not a file. */
function Template() {
  const t = useTexts();
  const link = useRef<HTMLAnchorElement>(null);
  const { data } = useQuery({
    queryKey: ['member-list-template'],
    queryFn: ({ signal }) => run(MemberListTemplateDocument, {}, signal),
    staleTime: Infinity,
  });
  const text = data?.importTemplate;
  useEffect(() => {
    if (text === undefined || link.current === null) return undefined;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.current.href = address;
    return () => URL.revokeObjectURL(address);
  }, [text]);
  if (text === undefined) return null;
  return (
    <p className="kern-body">
      <a className="kern-link" href="/einrichten" ref={link} download={t('setup.members.templateName')}>
        {t('setup.members.template')}
      </a>
    </p>
  );
}
