import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../src/cite/authors.ts';

const credit = (text: string) => ({ id: 'L9', kind: 'credit' as const, text, spans: [] });

describe('the writers of a report', () => {
  it.each([
    ['本报记者 张三', ['张三']],
    ['本报记者张三 李四', ['张三', '李四']],
    ['记者：张三、李四　通讯员：王五', ['张三', '李四', '王五']],
    ['某某课题组', ['某某课题组']],
    ['本报记者 阿不都·热合曼', ['阿不都·热合曼']],
  ])('are read from the byline %s', (line, names) => {
    expect(authorsOf({ byline: [line], blocks: [] })).toEqual(names);
  });

  it.each([
    ['本版撰稿：本报记者 张三 李四 本版图片为资料图片', ['张三', '李四']],
    ['本版图片由本报记者 张三 摄', []],
    ['责任编辑 王五', []],
  ])('are read from the credit %s when there is no byline', (text, names) => {
    expect(authorsOf({ byline: [], blocks: [credit(text)] })).toEqual(names);
  });
});
