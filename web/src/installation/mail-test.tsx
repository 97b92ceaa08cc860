import { type FormEvent, useState } from 'react';
import { Refused, useChange } from '../api/change';
import {
  type MailTestOutcome,
  SendTestMailDocument,
  type SendTestMailMutation,
} from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { focusField } from '../ui/forms/focus-field';
import { sentenceOf } from '../ui/sentence-of';
import { TextField } from '../ui/text-field';

type Report = Extract<SendTestMailMutation['sendTestMail'], { __typename: 'MailTest' }>;

const KINDS: Readonly<Record<MailTestOutcome, 'success' | 'danger' | 'warning'>> = {
  ACCEPTED: 'success',
  REFUSED: 'danger',
  UNREACHABLE: 'danger',
  NOT_CONFIGURED: 'warning',
};

/** Sends a mail at once and shows what the mail server said, in its own words. */
export function MailTest({ email }: { readonly email: string }) {
  const t = useTexts();
  const [to, setTo] = useState(email);
  const test = useChange(SendTestMailDocument);
  const { error, data } = test;
  const atField = error instanceof Refused && error.refusal.field === 'to' ? error.message : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (test.isPending) return;
    test.mutate({ input: { to } }, { onError: () => requestAnimationFrame(() => focusField('to')) });
  };
  return (
    <form className="stack narrow" noValidate onSubmit={submit}>
      <TextField
        {...{ name: 'to', label: t('setup.mail.to'), type: 'email', error: atField, value: to }}
        autoComplete="email"
        onChange={({ target }) => setTo(target.value)}
      />
      {error !== null && atField === undefined && (
        <Alert kind="danger" title={sentenceOf(error)} justHappened />
      )}
      {data !== undefined && <Outcome of={data} />}
      <div className="row">
        <Button type="submit" look="primary" busy={test.isPending}>
          {t('setup.mail.submit')}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ of: { outcome, message, serverAnswer } }: { readonly of: Report }) {
  const t = useTexts();
  return (
    <Alert kind={KINDS[outcome]} title={message} justHappened>
      {serverAnswer === null ? undefined : (
        <p className="kern-body">
          {t('setup.mail.answer')}: <code>{serverAnswer}</code>
        </p>
      )}
    </Alert>
  );
}
