/** A member list as the server takes it: the bytes of a file, or a pasted text. */
export type MemberList =
  | { readonly fileName: string; readonly base64: string }
  | { readonly fileName: string; readonly text: string };

/** Pasted cells come as text, in the tab's own encoding; a file may be of Excel's, so its bytes go to the server. */
export async function memberListOf(file: File, pastedName: string): Promise<MemberList> {
  if (file.name === pastedName) return { fileName: pastedName, text: await file.text() };
  return { fileName: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}

/** By parts: a call takes only so many arguments. */
const PART = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PART)
    binary += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(binary);
}
