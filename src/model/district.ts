import { z } from 'zod';

/** The frontmatter of `content/districts/<slug>.md`. */
export const districtSchema = z.strictObject({
  name: z.string().min(2),
  level: z.enum(['district', 'city']),
  code: z.string().regex(/^\d{6}$/, 'six digits as in GB/T 2260'),
  pinyin: z.string().min(2),
  order: z.int(),
});
export type District = z.infer<typeof districtSchema>;
