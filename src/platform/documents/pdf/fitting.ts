/** The beginning of the text that is no higher than so much, cut between words where there are some, and the rest. */
export function fitting(
  text: string,
  height: number,
  heightOf: (part: string) => number,
): readonly [string, string] {
  if (heightOf(text) <= height) return [text, ''];
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (heightOf(text.slice(0, middle)) <= height) fits = middle;
    else tooLong = middle;
  }
  const blank = text.lastIndexOf(' ', fits);
  const cut = blank > 0 ? blank : fits;
  return [text.slice(0, cut), text.slice(cut).trimStart()];
}
