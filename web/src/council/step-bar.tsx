import { useEffect, useState } from 'react';
import { Progress } from '../ui/progress';

interface StepBarProps {
  readonly busy: boolean;
  readonly label: string;
}

/** After a second the bar shows that the list is under way. */
const SOON_MS = 1_000;

/** The first of two parts, reading the list, is done; the second one is up to the server, which does it as a whole. */
export function StepBar({ busy, label }: StepBarProps) {
  const [shown, show] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => show(busy), busy ? SOON_MS : 0);
    return () => clearTimeout(soon);
  }, [busy]);
  if (!busy || !shown) return null;
  return <Progress label={label} value={1} max={2} />;
}
