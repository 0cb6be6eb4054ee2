/**
 * The list of everything that can be kept offline. The build writes it, the service worker and the
 * page read it.
 */

/** When a file is fetched for offline use. */
export const TIERS = {
  /** Always: what every page needs, the pages at the top, the heart of the search. */
  shell: 1,
  /** At once in a small archive, when visited in a large one: pages and the parts of the index. */
  content: 2,
  /** When visited, or with 离线保存: downloads. */
  rest: 3,
} as const;

export type Tier = (typeof TIERS)[keyof typeof TIERS];

/** Path from the site's root, hash of the content, size in bytes. */
export type OfflineFile = readonly [path: string, hash: string, size: number, tier: Tier];

/** One state of the whole site. */
export interface OfflineList {
  readonly version: string;
  readonly files: readonly OfflineFile[];
}

/** What the build tells the service worker. */
export interface OfflineConfig {
  /** Names this state of the site and of the worker. */
  readonly version: string;
  /** Where the list lies, and its hash. */
  readonly list: readonly [path: string, hash: string];
  /** Up to which tier everything is fetched at once. */
  readonly precache: Tier;
}

/** Characters of a hash: 128 bits are enough to tell files apart that nobody forges. */
export const HASH_LENGTH = 22;
