/** Where a dragged item stands in the end: dropped before or after another one. Undefined when it stays. */
export function movedTo(
  keys: readonly string[],
  moved: string,
  target: string,
  position: 'before' | 'after',
): number | undefined {
  const others = keys.filter((key) => key !== moved);
  const index = others.indexOf(target);
  if (index === -1) return undefined;
  const place = position === 'before' ? index : index + 1;
  return place === keys.indexOf(moved) ? undefined : place;
}
