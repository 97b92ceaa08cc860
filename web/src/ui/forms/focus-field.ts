const FOCUSABLE = ':is(input, select, textarea, button, [tabindex]):not([type="hidden"], :disabled)';

/** The input of that name; fields of several parts mark themselves by data-field. */
const inputOf = (name: string, within: ParentNode): HTMLElement | null =>
  within.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"], :disabled)`) ??
  within.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"] ${FOCUSABLE}`);

/** Takes the focus to the field of that name; false when there is none. */
export function focusField(name: string, within: ParentNode = document): boolean {
  const input = inputOf(name, within);
  input?.focus();
  return input !== null;
}

/** The words above the field of that name, as the reader sees them. */
export function labelOfField(name: string, within: ParentNode = document): string {
  const input = inputOf(name, within);
  const label =
    input?.closest('.kern-form-input')?.querySelector('.kern-label') ??
    input?.closest('fieldset')?.querySelector('legend') ??
    input?.closest('.kern-form-check')?.querySelector('label');
  return label?.firstChild?.textContent ?? name;
}
