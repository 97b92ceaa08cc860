import { type FormEvent, useState } from 'react';
import { useChange } from '../../api/change';
import { CloseTopicDocument, ProposeTopicDocument } from '../../api/generated/graphql';
import { AudienceLine } from '../../audience/audience-line';
import { useTexts } from '../../texts';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { sentenceOf } from '../../ui/sentence-of';
import { TextField } from '../../ui/text-field';
import { type Meeting, useMeeting } from '../meeting';

type ConveningBody = Meeting['bodies'][number];
type Topic = ConveningBody['topics'][number];

interface TopicBacklogProps {
  readonly onTake: (topicId: string) => void;
}

/** Topics that wait for a meeting: taken onto the agenda, added, or closed. */
export function TopicBacklog({ onTake }: TopicBacklogProps) {
  const t = useTexts();
  const { bodies } = useMeeting();
  const count = bodies.reduce((sum, { topics }) => sum + topics.length, 0);
  return (
    <div className="no-print">
      <Disclosure summary={t('agenda.backlog', { count })}>
        {bodies.map((convening) => (
          <TopicsOf
            key={convening.position}
            convening={convening}
            onTake={onTake}
            named={bodies.length > 1}
          />
        ))}
      </Disclosure>
    </div>
  );
}

interface TopicsOfProps extends TopicBacklogProps {
  readonly convening: ConveningBody;
  readonly named: boolean;
}

function TopicsOf({ convening: { body, topics }, onTake, named }: TopicsOfProps) {
  const t = useTexts();
  if (body === null) return null;
  return (
    <section className="stack">
      {named && <h3 className="kern-title">{body.name}</h3>}
      {topics.length === 0 ? (
        <p className="muted">{t('agenda.backlog.empty')}</p>
      ) : (
        <ul className="topics">
          {topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} onTake={onTake} />
          ))}
        </ul>
      )}
      <NewTopic bodyId={body.id} />
    </section>
  );
}

function TopicRow({ topic, onTake }: TopicBacklogProps & { readonly topic: Topic }) {
  const t = useTexts();
  const { canManage } = useMeeting();
  const close = useChange(CloseTopicDocument);
  const facts = [
    topic.proposedBy?.name,
    topic.minutes === null ? undefined : t('agenda.minutesOf', { minutes: topic.minutes }),
    topic.note,
  ].filter(Boolean);
  return (
    <li className="item">
      <div className="item-words">
        <span className="item-title">{topic.title}</span>
        <span className="muted">{facts.join(' · ')}</span>
        <AudienceLine thing={{ type: 'Topic', ...topic }} mayChange={canManage} />
        {close.error !== null && <Alert kind="danger" title={sentenceOf(close.error)} justHappened />}
      </div>
      <span className="row">
        <Button icon="add" onClick={() => onTake(topic.id)}>
          {t('agenda.backlog.take')}
          <span className="kern-sr-only">: {topic.title}</span>
        </Button>
        <Button
          look="tertiary"
          busy={close.isPending}
          onClick={() => close.mutate({ input: { topicId: topic.id, revision: topic.revision } })}
        >
          {t('agenda.backlog.close')}
          <span className="kern-sr-only">: {topic.title}</span>
        </Button>
      </span>
    </li>
  );
}

function NewTopic({ bodyId }: { readonly bodyId: string }) {
  const t = useTexts();
  const [title, setTitle] = useState('');
  const propose = useChange(ProposeTopicDocument);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    propose.mutate({ input: { bodyId, title } }, { onSuccess: () => setTitle('') });
  };
  return (
    <form className="new-topic" onSubmit={submit} noValidate aria-label={t('agenda.backlog.new')}>
      <TextField
        label={t('agenda.backlog.new')}
        hint={t('agenda.backlog.newHint')}
        autoComplete="off"
        value={title}
        error={propose.error === null ? undefined : sentenceOf(propose.error)}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Button type="submit" icon="add" busy={propose.isPending}>
        {t('agenda.backlog.add')}
      </Button>
    </form>
  );
}
