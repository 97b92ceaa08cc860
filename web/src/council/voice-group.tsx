import { useTexts } from '../texts';
import { RadioGroup } from '../ui/radio-group';

interface VoiceGroupProps {
  readonly name: string;
  /** 'voting' or 'advisory'. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Voting right or advisory voice. */
export function VoiceGroup(props: VoiceGroupProps) {
  const t = useTexts();
  return (
    <RadioGroup
      {...props}
      legend={t('council.voice')}
      options={[
        { value: 'voting', label: t('council.voting') },
        { value: 'advisory', label: t('council.advisory'), hint: t('council.advisoryHint') },
      ]}
    />
  );
}
