import { UnknownAddressPageDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from './not-found-page';
import { PageOf } from './page-of';

/** An address that leads nowhere, within the menu of who typed it; strangers sign in first. */
export function UnknownAddressPage() {
  const page = usePage(UnknownAddressPageDocument, {});
  return <PageOf page={page}>{() => <NotFoundPage />}</PageOf>;
}
