import { z } from 'zod';
import { confidenceSchema, publishedSchema } from './report.ts';

const reason = z.string().trim().min(1, 'a reason is required');
const cert = confidenceSchema.default('high');
const ref = z.string().min(2);

/** A decision on the wording; see docs/edition-format.md. */
const apparatusEntrySchema = z.union([
  z.strictObject({ corr: z.string().min(1), at: ref, reason, cert }),
  z.strictObject({ sic: ref, reason, cert }),
  z.strictObject({ surplus: ref, copyOf: ref.optional(), reason, cert }),
  z.strictObject({ gap: z.enum(['inside', 'between']), after: ref, reason, cert }),
]);

/** A piece of a block: a reference to the seed, or a gap with its reason. */
const pieceSchema = z.union([ref, z.strictObject({ gap: reason, cert })]);
export type Piece = z.infer<typeof pieceSchema>;

const doubt = { cert: confidenceSchema.optional(), note: reason.optional() };
const content = z.union([ref, z.array(pieceSchema).min(1)]);

/** The kinds that an editor can give to a block, as they are written in an edition. */
export const readingKinds = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'heading 2',
  'heading 3',
  'heading 4',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'credit',
] as const;

const readingItemSchema = z.union([
  ref,
  z.strictObject({ gap: reason, cert }),
  z
    .strictObject({
      ...Object.fromEntries(readingKinds.map((kind) => [kind, content.optional()])),
      ...doubt,
    })
    .refine(
      (item) => readingKinds.filter((kind) => kind in item).length === 1,
      'exactly one kind of block',
    ),
]);
export type ReadingItem = z.infer<typeof readingItemSchema>;

const readingGroupSchema = z.strictObject({
  reason: reason.optional(),
  cert,
  text: z.array(readingItemSchema).min(1),
});
export type ReadingGroup = z.infer<typeof readingGroupSchema>;

/** The frontmatter of an edition. */
export const editionSchema = z.strictObject({
  seed: z.string().regex(/^[^/\\]+\.txt$/, 'the name of a file in seeds/'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  district: z.string(),
  year: z.int().min(1949).max(2200),
  planYear: z.string().regex(/^\d{4}(\/\d{4})?$/, 'a year or an EDTF interval of years, quoted'),
  published: z.strictObject({ edtf: publishedSchema.shape.edtf, reason }).optional(),
  apparatus: z.array(apparatusEntrySchema).default([]),
  reading: z.array(readingGroupSchema).min(1).optional(),
});
export type EditionData = z.infer<typeof editionSchema>;

/** A path into the frontmatter, such as `['apparatus', 2, 'at']`. */
export type EditionPath = readonly (string | number)[];

/** An edition with the places of its entries, so that a problem can name them. */
export interface Edition {
  readonly file: string;
  readonly data: EditionData;
  /** The editor's note for readers, Markdown. */
  readonly note: string;
  /** Gives the place of an entry in the file. */
  readonly locate: (path: EditionPath) => { line: number; column: number; lineText: string };
}
