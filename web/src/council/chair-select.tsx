import type { ComponentProps } from 'react';
import { useTexts } from '../texts';
import { Select } from '../ui/select';
import { CHAIR } from './words';

type ChairSelectProps = Omit<ComponentProps<typeof Select>, 'label' | 'options' | 'emptyLabel' | 'required'>;

/** Whether the holder is in the chair. */
export function ChairSelect(props: ChairSelectProps) {
  const t = useTexts();
  return (
    <Select
      {...props}
      label={t('council.chair')}
      required={false}
      emptyLabel={t('council.chair.none')}
      options={Object.entries(CHAIR).map(([value, text]) => ({ value, label: t(text) }))}
    />
  );
}
