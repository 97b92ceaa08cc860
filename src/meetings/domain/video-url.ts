import { DomainError } from '../../shared/domain-error.js';

const LONGEST_ADDRESS = 2_000;

/** The address of a video conference; only https; nothing or blanks give null. Error: VIDEO_URL_INVALID. */
export function videoUrlOf(text: string | null | undefined): string | null {
  const address = (text ?? '').trim();
  if (address === '') return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const fits = url?.protocol === 'https:' && url.username === '' && address.length <= LONGEST_ADDRESS;
  if (url === null || !fits) throw new DomainError('VIDEO_URL_INVALID', {}, 'videoUrl');
  return url.href;
}
