/**
 * Texts that become code where somebody forgets to escape: HTML, Markdown, YAML, Astro, JSON in
 * scripts, addresses. Each sets `window.taken` if it ever runs. A seed holds nothing but text.
 */
const HOSTILE_LINES: readonly string[] = [
  '<script>window.taken=1</script>',
  '</script><script>window.taken=2</script>',
  '<img src=x onerror="window.taken=3">',
  '<svg onload=window.taken=4><style>*{display:none}</style>',
  '</p></main></body><iframe srcdoc="<script>parent.taken=5</script>">',
  '"><a href="javascript:window.taken=6" autofocus onfocus=window.taken=7>点此</a>',
  "'-window.taken=8-'",
  '[点此](javascript:window.taken=9) ![图](x" onerror="window.taken=10)',
  '<javascript:window.taken=11> https://example.invalid/自动链接',
  '{{ window.taken=12 }} ${window.taken=13} {window.taken=14} <%= 15 %>',
  '<!-- 注释 --> <![CDATA[x]]> <?php echo 16 ?> <!DOCTYPE html>',
  '&lt;script&gt;window.taken=17&lt;/script&gt; &#60;b&#62; &amp;nbsp;',
  '<meta http-equiv=refresh content="0;url=//example.invalid/"> <base href=//example.invalid/>',
  '<link rel=stylesheet href=//example.invalid/x.css> <object data=//example.invalid/>',
  '```js window.taken=18 ``` `代码` **粗体** _斜体_ ~~删去~~ | 表 | 格 |',
  '[^1]: 脚注 <details open ontoggle=window.taken=19>',
  '---',
  'title: !!js/function "function(){window.taken=20}"',
  '*id001: &id001 [*id001]',
  '<form action=//example.invalid/><input name=q autofocus onfocus=window.taken=21>',
  '<template shadowrootmode=open><script>window.taken=22</script></template>',
  '<x id=search onclick=window.taken=23 style="position:fixed;inset:0">',
];

/** A seed of the archive's genre whose every part is hostile. */
export function hostileSeed(): string {
  const paragraphs = HOSTILE_LINES.map((line, index) => `第${index + 1}条说，${line}，这样写成。`);
  return [
    `某区<script>window.taken=30</script>工作报告 <b onclick=window.taken=31>`,
    '',
    '回顾2024',
    '',
    '<img src=x onerror=window.taken=32>一年来的工作',
    '',
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
    ...HOSTILE_LINES.flatMap((line) => [line, '']),
    '图为<img src=x onerror=window.taken=33>的照片。（本报记者 <i onclick=window.taken=34> 摄）',
    '',
    '本版撰稿 <u onmouseover=window.taken=35>记者</u>',
    '',
  ].join('\n');
}
