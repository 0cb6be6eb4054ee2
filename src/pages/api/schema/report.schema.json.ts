import type { APIRoute } from 'astro';
import { z } from 'zod';
import { reportSchema } from '../../../model/report.ts';
import { json } from '../../../site/api.ts';

export const GET: APIRoute = () =>
  json({
    ...z.toJSONSchema(
      reportSchema.extend({ note: z.string().describe('The editor’s note, Markdown') }),
    ),
    title: '长春工作报告档案：报告',
  });
