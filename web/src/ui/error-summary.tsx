import { useEffect, useId, useRef } from 'react';
import { useTexts } from '../texts';
import { focusField } from './forms/focus-field';
import { Icon } from './icon';

interface ErrorSummaryProps {
  /** `field` is the name of an input of the same form. */
  readonly problems: readonly { readonly field: string; readonly text: string }[];
}

/** All that is wrong in a long form, with links to the fields; takes the focus when it appears. */
export function ErrorSummary({ problems }: ErrorSummaryProps) {
  const t = useTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const some = problems.length > 0;
  useEffect(() => {
    if (some) box.current?.focus();
  }, [some]);
  if (!some) return null;
  return (
    <div className="kern-alert kern-alert--danger" ref={box} role="group" aria-labelledby={id} tabIndex={-1}>
      <div className="kern-alert__header">
        <Icon name="danger" />
        <span className="kern-title" id={id}>
          {t('ui.problems', { count: problems.length })}
        </span>
      </div>
      <div className="kern-alert__body">
        <ul className="kern-list kern-list--bullet">
          {problems.map(({ field, text }) => (
            <li key={field}>
              <a
                className="kern-link"
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(field, box.current?.closest('form') ?? document);
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
