import { z } from 'zod';
import { districtSchema } from '../model/district.ts';
import { reportSchema } from '../model/report.ts';

/** An entry of the collection `reports`: the report and the editor's note for readers. */
export const reportEntrySchema = reportSchema.extend({
  note: z.string().describe('The editor’s note, Markdown'),
  noteHtml: z.string(),
});

/** An entry of the collection `districts`; its introduction is the body. */
export const districtEntrySchema = districtSchema;

/** An entry of the collection `seeds`: the text as it came, for the source pages. */
export const seedEntrySchema = z.object({ file: z.string(), lines: z.array(z.string()) });
