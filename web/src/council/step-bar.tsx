import { useEffect, useState } from 'react';
import { Progress } from '../ui/progress';

interface StepBarProps {
  readonly busy: boolean;
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** After a second the bar shows how far the list is. */
const SOON_MS = 1_000;

export function StepBar({ busy, label, value, max }: StepBarProps) {
  const [shown, show] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => show(busy), busy ? SOON_MS : 0);
    return () => clearTimeout(soon);
  }, [busy]);
  if (!busy || !shown) return null;
  return <Progress label={label} value={value} max={max} />;
}
