import { useQueryClient } from '@tanstack/react-query';
import { change } from '../api/change';
import { SignOutDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';

/** Ends the session; nothing that was read or typed stays in this browser. */
export function SignOutButton() {
  const t = useTexts();
  const queries = useQueryClient();
  const signOut = async (): Promise<void> => {
    await change(SignOutDocument, {});
    queries.clear();
    sessionStorage.clear();
    // A fresh document holds nothing of the former one.
    window.location.assign('/anmelden');
  };
  return (
    <Button look="tertiary" icon="logout" onClick={() => void signOut()}>
      {t('frame.signOut')}
    </Button>
  );
}
