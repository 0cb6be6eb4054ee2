import type { Element } from 'xast';
import type { Report } from '../../model/report.ts';
import { block as lines, element } from '../xml.ts';

/** How the text was made from the seed: the rules, and how often each was needed. */
export function editorial({ apparatus, normalisation }: Report): Element {
  const count = (type: string) => String(apparatus.filter((each) => each.type === type).length);
  return lines(
    'editorialDecl',
    {},
    rules('correction', { method: 'markup' }, [
      `明显误认的字改正（corr，${count('corr')}处），底本原字存于 sic；疑误而不能断定的照录（sic，${count('sic')}处）。`,
      `底本缺文不补，只作标记（gap，${count('gap')}处）；重出或多余的文字移至篇末（surplus，${count('surplus')}处）。`,
      '各项理由见篇末 type="apparatus" 的注。cert 表示把握的大小。',
    ]),
    rules('normalization', { method: 'silent' }, [
      `文字规范共${String(normalisation.length)}处：汉字之间的半角标点（, ; : ! ? ( )）改全角；一段之内成双的直引号改弯引号；汉字旁的空格删去；识别软件的记号（行首的 # 和 >、成对的 **）不印出。`,
    ]),
    rules('segmentation', {}, [
      'lb 的 n 是底本的行号，xml:id 取自一段在底本中起始的行（L45 即第45行）；断在栏末的段落已经接合。div 按标题的层次嵌套。底本不记版次和分栏，故无 pb、cb。',
      `次序与版面不合的文字已经移位（${count('transposition')}处），见篇末的注。`,
    ]),
  );
}

function rules(name: string, attributes: Record<string, string>, texts: string[]): Element {
  return lines(name, attributes, ...texts.map((text) => element('p', {}, text)));
}
