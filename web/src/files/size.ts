const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const KILO = 1_000;
const MEGA = 1_000_000;

/** "1,2 MB", "35 kB": as file managers say it. */
export const sizeOf = (bytes: number): string => {
  if (bytes >= MEGA) return `${number.format(bytes / MEGA)} MB`;
  return bytes >= KILO ? `${number.format(Math.round(bytes / KILO))} kB` : `${bytes} Byte`;
};
