import './comments.css';
import { useId, useState } from 'react';
import type { CommentAtFieldFragment } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { CommentForm } from './comment-form';
import { OneComment } from './one-comment';

/** A proposal as far as one talks about it. */
export interface TalkedAbout {
  readonly id: string;
  readonly mayComment: boolean;
  readonly comments: readonly CommentAtFieldFragment[];
}

interface FieldCommentsProps {
  readonly proposal: TalkedAbout;
  /** Path of the field, e.g. `goals.overall`. */
  readonly field: string;
  /** Its name on the page. */
  readonly label: string;
}

/** How many comments a field has, and behind that what was said; nothing where nobody says and nobody said something. */
export function FieldComments({ proposal, field, label }: FieldCommentsProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const talks = proposal.comments.filter((comment) => comment.field === field);
  const unsettled = talks.filter(({ settledAt }) => settledAt === null).length;
  if (talks.length === 0 && !proposal.mayComment) return null;
  return (
    <div className="field-comments no-print">
      <Button
        look="tertiary"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('comments.count', { open: unsettled, all: talks.length })}
        <span className="kern-sr-only"> {t('comments.at', { label })}</span>
      </Button>
      {open && (
        <section id={panel} className="stack field-comments-panel" aria-label={t('comments.of', { label })}>
          {talks.length > 0 && (
            <ul className="proposal-list">
              {talks.map((comment) => (
                <li key={comment.id} className="proposal">
                  <OneComment comment={comment} mayAnswer={proposal.mayComment} />
                </li>
              ))}
            </ul>
          )}
          {proposal.mayComment && <CommentForm proposalId={proposal.id} field={field} label={label} />}
        </section>
      )}
    </div>
  );
}
