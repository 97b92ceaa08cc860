import { useTexts } from '../texts';
import { Badge } from '../ui/badge';

/** Says that the last mail did not reach the person, to those who may know it. */
export function MailRefused({ person }: { readonly person: { readonly mailRefused: boolean | null } }) {
  const t = useTexts();
  return person.mailRefused === true ? (
    <Badge kind="danger" icon="mail">
      {t('council.mailRefused')}
    </Badge>
  ) : null;
}
