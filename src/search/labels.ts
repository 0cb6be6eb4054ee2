import type { Block } from '../model/report.ts';
import type { Part, PieceKind } from './format.ts';
import type { Facet } from './narrow.ts';

export const facetNames: Readonly<Record<Facet, string>> = {
  district: '地区',
  level: '层级',
  year: '年份',
  part: '部分',
  kind: '类型',
};

export const partNames: Readonly<Record<Part, string>> = {
  past: '回顾',
  future: '展望',
  other: '其他',
};

const blockNames: Readonly<Record<Block['kind'], string>> = {
  heading: '标题',
  paragraph: '正文',
  'list-item': '列项',
  quote: '引文',
  caption: '图注',
  credit: '署名',
  gap: '缺文',
};

export const kindNames: Readonly<Record<PieceKind, string>> = {
  ...blockNames,
  kicker: '肩题',
  title: '主标题',
  deck: '提要',
  byline: '作者',
};

export const levelNames: Readonly<Record<'district' | 'city', string>> = {
  district: '区',
  city: '市',
};
