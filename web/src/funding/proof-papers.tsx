import '../papers/paper-links.css';
import { useTexts } from '../texts';
import { Icon } from '../ui/icon';

/** Under these names the server makes it (src/papers/domain/paper-kind.ts). */
const FORMS = ['pdf', 'xlsx'] as const;

/** The proof of use to print, or to reckon with. */
export function ProofPapers({ applicationId }: { readonly applicationId: string }) {
  const t = useTexts();
  return (
    <ul className="paper-links no-print">
      {FORMS.map((form) => (
        <li key={form}>
          <a
            className="kern-link"
            href={`/papiere/antraege/${applicationId}/verwendungsnachweis.${form}`}
            download
          >
            <Icon name="download" small />
            {t(`funding.proof.paper.${form}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
