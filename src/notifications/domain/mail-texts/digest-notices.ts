import { type NoticeKind, NOTICE_KINDS } from '../notice-kinds.js';
import { type Block, heading, links, paragraph, subheading, when } from './mail-content.js';

/** A notice that was collected for the digest; all texts are German. */
export interface CollectedNotice {
  readonly kind: NoticeKind;
  /** What happened, and why its reader is told. */
  readonly text: string;
  readonly reason: string | null;
  readonly title: string;
  readonly path: string;
}

/** What was collected, by kind: what happened and why once, then each thing with its link, once. */
export function noticeBlocks(notices: readonly CollectedNotice[], publicUrl: string): readonly Block[] {
  const alike = Map.groupBy(notices, ({ kind, reason }) => `${kind} ${reason}`);
  const groups = [...Map.groupBy(alike.values(), ([first]) => first?.kind)];
  return when(
    notices.length > 0,
    heading('Mitteilungen'),
    ...groups.flatMap(([kind, ofKind]) => [
      ...(kind === undefined ? [] : [subheading(NOTICE_KINDS[kind].name)]),
      ...ofKind.flatMap((same) => sameBlocks(same, publicUrl)),
    ]),
  );
}

function sameBlocks(same: readonly CollectedNotice[], publicUrl: string): Block[] {
  const things = [...new Map(same.map((notice) => [notice.path, notice])).values()];
  const words = [same[0]?.text, same[0]?.reason].filter((part) => part != null);
  return [
    paragraph(words.join(' ')),
    links(...things.map(({ title, path }) => ({ label: title, href: `${publicUrl}${path}` }))),
  ];
}
