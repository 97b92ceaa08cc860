import type { AttachedFileFragment } from '../api/generated/graphql';

/** A file as pages show it. */
export type AttachedFile = AttachedFileFragment;
export type FileVersion = AttachedFile['versions'][number];
