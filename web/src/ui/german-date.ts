/** What people type for a day: "2.3.2027", "02.03.27", "2027-03-02". Gives YYYY-MM-DD, or undefined. */
export function parseGermanDate(typed: string): string | undefined {
  const text = typed.trim();
  const german = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})$/;
  const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
  const { day, month, year } = (german.exec(text) ?? iso.exec(text))?.groups ?? {};
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // 31.02. would silently become the 3rd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined;
}

/** "2027-03-02" as "02.03.2027"; anything else as it is. */
export const germanDate = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');

/** What people type for a time: "17", "17:00", "9.30 Uhr", "1730". Gives HH:MM, or undefined. */
export function parseGermanTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:\s?Uhr)?$/i.exec(typed.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (parts === null || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
