import { defineCollection } from 'astro:content';
import { archiveLoaders } from './loader/archive-loaders.ts';
import { districtEntrySchema, reportEntrySchema, seedEntrySchema } from './loader/entries.ts';

const loaders = archiveLoaders();

export const collections = {
  reports: defineCollection({ loader: loaders.reports, schema: reportEntrySchema }),
  districts: defineCollection({ loader: loaders.districts, schema: districtEntrySchema }),
  seeds: defineCollection({ loader: loaders.seeds, schema: seedEntrySchema }),
};
