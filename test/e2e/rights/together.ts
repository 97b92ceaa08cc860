/** Who reads an address reads that it takes no mails; who reads an item, what was decided at it. */
const ALONG: Readonly<Record<string, readonly string[]>> = {
  contact: ['mark'],
  item: ['decision', 'earlier'],
};

/** One line for each kind, its things in order. */
export function together(table: string, unread?: string): string[] {
  const lines = table.split('\n').flatMap((line) => {
    const [kind = '', things = ''] = line.trim().split(': ');
    const kinds = [kind, ...(ALONG[kind] ?? [])];
    return kinds.flatMap((each) =>
      things
        .split(', ')
        .filter((thing) => each === kind || thing !== unread)
        .map((thing) => `${each}:${thing}`),
    );
  });
  const kinds = Map.groupBy([...new Set(lines)].filter((line) => line !== ':').sort(), (line) =>
    line.slice(0, line.indexOf(':')),
  );
  return [...kinds].map(
    ([kind, all]) => `${kind}: ${all.map((line) => line.slice(kind.length + 1)).join(', ')}`,
  );
}
