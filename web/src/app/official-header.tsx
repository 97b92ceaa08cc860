import { useInstallation } from '../api/page-data';
import { useTexts } from '../texts';

/** KERN's Kopfzeile, shown only where a public body runs the installation (markup: kern-kopfzeile.js of KERN 2.7). */
export function OfficialHeader() {
  const t = useTexts();
  const installation = useInstallation();
  if (installation?.officialHeader !== true) return null;
  const { name } = installation.operator;
  return (
    <div className="kern-kopfzeile official-header" role="region" aria-label={t('frame.official.label')}>
      <div className="kern-kopfzeile__content">
        <span className="kern-kopfzeile__flagge" aria-hidden="true">
          <svg xmlns="http://www.w3.org/2000/svg" fill="none" viewBox="0 0 24 16" width="24" height="16">
            <path fill="#000" d="M0 0h24v5.333H0z" />
            <path fill="red" d="M0 5.333h24v5.334H0z" />
            <path fill="#FACA2C" d="M0 10.667h24V16H0z" />
          </svg>
        </span>
        <span className="kern-kopfzeile__label">
          {name === null ? t('frame.official') : t('frame.officialOf', { name })}
        </span>
      </div>
    </div>
  );
}
