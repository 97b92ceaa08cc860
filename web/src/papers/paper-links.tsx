import './paper-links.css';
import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';

/** The names under which the server makes them (src/papers/domain/paper-kind.ts). */
const PAPERS = [
  { kind: 'beschlussvorlage', forms: ['pdf', 'docx'] },
  { kind: 'projektbeschreibung', forms: ['pdf', 'docx'] },
  { kind: 'finanzierungsplan', forms: ['pdf', 'xlsx'] },
] as const;

/** What the proposal becomes without being typed again: each paper, to print or to work on. */
export function PaperLinks({ proposalId }: { readonly proposalId: string }) {
  const t = useTexts();
  return (
    <Card title={t('papers.title')}>
      <p className="kern-body muted">{t('papers.hint')}</p>
      <ul className="paper-links">
        {PAPERS.map(({ kind, forms }) => (
          <li key={kind}>
            <span className="kern-body">{t(`papers.${kind}`)}</span>
            {forms.map((form) => (
              <a
                key={form}
                className="kern-link"
                href={`/papiere/${proposalId}/${kind}.${form}`}
                aria-label={t('papers.download', {
                  paper: t(`papers.${kind}`),
                  form: t(`papers.form.${form}`),
                })}
                download
              >
                <Icon name="download" small />
                {t(`papers.form.${form}`)}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
