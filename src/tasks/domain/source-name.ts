/** From what a task came: the kind that the owning module declared, and the thing. */
export interface SourceName {
  readonly type: string;
  readonly id: string;
}
