import { z } from 'zod';
import { spanSchema } from './span.ts';

/** How sure the editor is of a decision. */
export const confidenceSchema = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof confidenceSchema>;

export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'credit',
  'gap',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A piece of the report that can be linked to. */
export const blockSchema = z.object({
  id: z
    .string()
    .describe(
      'Permalink: the line of the seed where the block begins (L45, L45-2 for a second one there)',
    ),
  kind: z.enum(blockKinds),
  level: z
    .int()
    .min(2)
    .max(4)
    .optional()
    .describe('Headings only: 2 part, 3 section, 4 printed sub-heading'),
  text: z.string().describe('The restored text; 〔缺〕 where the source lacks text'),
  runIn: z
    .string()
    .optional()
    .describe('A heading printed at the beginning of the paragraph, part of its text'),
  spans: z.array(spanSchema).describe('Where in the seed the text stands, in reading order'),
});
export type Block = z.infer<typeof blockSchema>;

const decisionBase = {
  id: z.string(),
  reason: z.string(),
  confidence: confidenceSchema,
};
const inBlock = {
  block: z
    .string()
    .nullable()
    .describe('The block or masthead field that shows the decision; null when none does'),
  offset: z.int().nonnegative().describe('Where in the text of the block, in code points from 0'),
  length: z.int().nonnegative().describe('How many code points of the text of the block'),
};
const inLine = { line: z.int().positive(), start: z.int().positive(), end: z.int().positive() };

/** An editorial decision, in the vocabulary of TEI P5. */
export const decisionSchema = z.discriminatedUnion('type', [
  z.object({
    ...decisionBase,
    type: z.literal('corr'),
    ...inLine,
    sic: z.string(),
    corr: z.string(),
    ...inBlock,
  }),
  z.object({ ...decisionBase, type: z.literal('sic'), ...inLine, text: z.string(), ...inBlock }),
  z.object({
    ...decisionBase,
    type: z.literal('surplus'),
    ...inLine,
    text: z.string(),
    copyOf: z.string().optional().describe('The block that holds the copy that was kept'),
    by: z.enum(['editor', 'parser']),
  }),
  z.object({
    ...decisionBase,
    type: z.literal('gap'),
    after: z
      .string()
      .nullable()
      .describe('The block that is torn, or the one before a gap between blocks'),
    line: z.int().nonnegative().describe('The line of the seed before the gap, 0 at the beginning'),
    ...inBlock,
  }),
  z.object({
    ...decisionBase,
    type: z.literal('transposition'),
    lines: z
      .tuple([z.int().positive(), z.int().positive()])
      .describe('First and last line of what was moved'),
    spans: z.array(spanSchema),
    after: z.int().nonnegative().describe('The line that it was moved behind, 0 for the beginning'),
  }),
  z.object({
    ...decisionBase,
    type: z.literal('division'),
    block: z.string(),
    lines: z.array(z.int().positive()),
  }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** One typographic change; `from` at that place of the seed reads `to` in the report. */
export const normalisationSchema = z.object({
  line: z.int().positive(),
  start: z.int().positive(),
  from: z.string(),
  to: z.string(),
});
export type Normalisation = z.infer<typeof normalisationSchema>;

/** A field of the masthead with the place that it was read from. */
export const fieldSchema = z.object({
  id: z.string().describe('What a decision calls it: title, kicker, kicker-2 …'),
  text: z.string(),
  spans: z.array(spanSchema),
});
export type Field = z.infer<typeof fieldSchema>;

export const publishedSchema = z.object({
  edtf: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/, 'an EDTF date or interval'),
  inferred: z.boolean(),
  reason: z.string(),
});

const districtRefSchema = z.object({
  slug: z.string(),
  name: z.string(),
  level: z.enum(['district', 'city']),
});

/** A restored report, as the collections, the pages and the API have it. */
export const reportSchema = z.object({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case Latin letters, digits and hyphens'),
  district: districtRefSchema
    .nullable()
    .describe('null as long as no edition says whose report it is'),
  kicker: z.string().nullable(),
  title: z.string(),
  deck: z.string().nullable(),
  byline: z.array(z.string()),
  year: z.int().nullable().describe('The year reviewed'),
  planYear: z.string().nullable().describe('The year or years planned, EDTF'),
  published: publishedSchema.nullable(),
  edited: z.boolean().describe('false: no edition yet, read by the parser alone'),
  source: z.object({
    file: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    lines: z.int().nonnegative(),
    encoding: z.enum(['utf-8', 'gb18030']),
  }),
  masthead: z
    .object({
      kicker: z.array(fieldSchema),
      title: z.array(fieldSchema),
      deck: z.array(fieldSchema),
      byline: z.array(fieldSchema),
    })
    .describe('Where the fields above stand in the seed'),
  blocks: z.array(blockSchema),
  apparatus: z.array(decisionSchema),
  normalisation: z.array(normalisationSchema),
});
export type Report = z.infer<typeof reportSchema>;
