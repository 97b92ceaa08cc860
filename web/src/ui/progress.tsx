import { useId } from 'react';
import { useTexts } from '../texts';

interface ProgressProps {
  /** What is being done. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** Absent: "3 von 10 erledigt". */
  readonly said?: string;
}

/** A bar with what is done, for all that takes longer than a second. */
export function Progress({ label, value, max, said }: ProgressProps) {
  const id = useId();
  const t = useTexts();
  return (
    <div className="kern-progress">
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      <progress id={id} value={value} max={Math.max(max, 1)} />
      <span className="kern-body kern-body--small">{said ?? t('ui.progress', { value, max })}</span>
    </div>
  );
}
