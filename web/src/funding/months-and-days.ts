/** One window of a year, as the API tells it: `MM-DD`. */
interface YearlyWindow {
  readonly opensOn?: string | null;
  readonly closesOn: string;
}

/** "08-31" as it is written: "31.08." */
const written = (monthDay: string): string => `${monthDay.slice(3)}.${monthDay.slice(0, 2)}.`;

/** "31.08. bis 15.10.", or "bis 30.09." where only the last day is known. */
export const windowInWords = ({ opensOn, closesOn }: YearlyWindow): string =>
  opensOn == null ? `bis ${written(closesOn)}` : `${written(opensOn)} bis ${written(closesOn)}`;

const LINE = /^(?:(\d{1,2})\.\s*(\d{1,2})\.?\s*)?(?:bis|-|–)\s*(\d{1,2})\.\s*(\d{1,2})\.?$/;

const monthDay = (day: string | undefined, month: string | undefined): string =>
  `${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;

/** One window for each line; null when a line is none. Whether the days exist is the server's question. */
export function windowsIn(text: string): YearlyWindow[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const windows = lines.filter((line) => line !== '').map((line) => LINE.exec(line));
  if (windows.includes(null)) return null;
  return windows.map((found) => {
    const [, fromDay, fromMonth, toDay, toMonth] = found ?? [];
    return {
      opensOn: fromDay === undefined ? null : monthDay(fromDay, fromMonth),
      closesOn: monthDay(toDay, toMonth),
    };
  });
}
