/** Somebody reported a barrier; the report waits in its own row until its mail is accepted. */
export interface BarrierReported {
  readonly topic: 'BarrierReported';
  readonly payload: { readonly reportId: string };
}

/** Every topic of this module: each needs exactly one handler. */
export const installationTopics: readonly BarrierReported['topic'][] = ['BarrierReported'];
