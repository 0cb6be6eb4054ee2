import type { APIRoute } from 'astro';
import { cardPng } from '../picture/render.ts';
import { SITE_NAME } from '../site/labels.ts';

/** The picture that others show beside a link to any page that has none of its own. */
export const GET: APIRoute = async () => {
  const card = { title: SITE_NAME, above: '一字不失，一字不增', below: '可读、可查、可引' };
  return new Response(await cardPng(card), { headers: { 'Content-Type': 'image/png' } });
};
