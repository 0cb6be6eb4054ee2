/**
 * The words by which newspapers and official reports announce what a line is. Everything here belongs to the
 * genre (Chinese work reports and the spreads about them), nothing to a single text.
 */

/** Titles of the part that stands before or behind the report proper. */
const FRAME =
  '写在前面|写在后面|编者按|编者的话|前言|导语|引言|引子|开篇|卷首语|开栏的话|结语|结束语|尾声|后记|记者手记|记者观察';

const YEAR = '20\\d\\d\\s*年?';
const BACK = '回顾|回眸|回望|回首|盘点|数说|数读|亮点|看点|成绩单|成就|成效';
const AHEAD = '展望|前瞻|瞻望|奋进|谋划|目标|举措|任务书|路线图|施工图|蓝图';
const TALK = '聚焦|解读|热议|声音|关键词';
const WORD = `(?:${BACK}|${AHEAD}|${TALK})`;

/** 篇 parts, and the labels that papers set over the look back and the look ahead. */
const LOOKS = [
  '(?!\\p{Script=Han}{0,3}[新诗名]篇)\\p{Script=Han}{1,4}篇章?',
  '新(?:成就|目标|举措|征程|部署|蓝图|任务)',
  `${WORD}?\\s*[·•・]?\\s*${YEAR}`,
  `(?:${YEAR}\\s*[·•・]?\\s*)?${WORD}`,
  '(?:回顾|回眸|回望|展望|前瞻)(?:过去|未来|与展望)',
  '(?:回首|回望|回眸|回顾)(?:来时?路|历程|征程|往昔|成就)|(?:眺望|展望|瞻望|远眺|开启|奔赴|走向)(?:新征程|新程|前路|前程|明天)',
  '(?:望|看|忆)过去|(?:展|望|看)未来|过去[一五]年|今后五年|新的一年',
].join('|');

/** A part label that stands alone in its line: the headline of the part follows in the next one. */
export const PART_LABEL = new RegExp(`^(?:${FRAME}|${LOOKS})[：:]?$`, 'u');
export const FRAME_LABEL = new RegExp(`^(?:${FRAME})[：:]?$`, 'u');

/** A part label and the headline of the part in one line. */
export const PART_WITH_HEADLINE = new RegExp(
  `^(?:(?:${LOOKS})[ 　]|(?:回顾|回眸|回望|回首|展望|前瞻|瞻望|眺望)[：:]).*\\p{Script=Han}{2}`,
  'u',
);

/** What papers set around a label: 【回望】 ■亮点. */
export const ORNAMENT = /^[【〖「［[■□◆◇▶►★☆◎※|｜\s]+|[】〗」］\]|｜\s]+$/gu;

/** A heading behind an ornament (■ 某某某某), where the same sign does not begin the items of a list. */
export const ORNAMENTED = /^(?:[【〖][^】〗]{2,20}[】〗]|[■□◆◇▶►★☆◎]\s*[^。；，：]{2,20})$/u;

/** 2024年工作回顾: how official reports name their parts. */
export const CHAPTER =
  /^(?:(?:20\d\d|过去[一五]|今后五)年\p{Script=Han}{0,16}|政府工作|主要工作|工作)(?:回顾|总结|安排|展望|打算|部署|任务|要求|目标|建议)$/u;

/** The ladder of official documents (GB/T 9704-2012, 7.3.3), with the parts of longer ones above it. */
export const NUMBERED = [
  { step: 0, form: /^第[一二三四五六七八九十]{1,3}(?:部分|章|篇)/ },
  { step: 1, form: /^[一二三四五六七八九十]{1,3}、/ },
  { step: 2, form: /^[（(][一二三四五六七八九十]{1,3}[）)]/ },
  { step: 3, form: /^\d{1,2}[.．、](?!\d)/ },
  { step: 4, form: /^[（(]\d{1,2}[）)]/ },
] as const;

export const NUMBERED_ITEM = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/;
export const DASHED_ITEM = /^(?:——|[•●○◆■▪·]\s*)/;

/** 各位代表： and the like: a paragraph, though it is short and ends in a colon. */
export const SALUTATION = /^(?:各位|尊敬的|同志们|朋友们|女士们).{0,24}[：:！!]$/;

export const CAPTION_START =
  /^(?:图为|图[①-⑨1-9一二三四五六](?:[：:，,、.．为]|(?=\P{Script=Han}))|[上下左右]图|题图|【图】|图片说明|[▲△▼▽◀←↑↓])/u;
export const CAPTION_END =
  /(?:[（(](?:资料)?图片?[）)]|[（(][^（）()]{0,16}(?:摄(?:影)?|供图|提供|图片|照片)[）)]|\s摄|\s供图|[／/]摄|[ 　。]\p{Script=Han}{2,4}(?:摄|供图)|[ 　。](?:资料(?:图片?|照片)|新华社发))[。.]?$/u;
const PEOPLE =
  '市民|居民|群众|游客|游人|工人|职工|员工|孩子|学生|师生|老人|村民|农民|农户|志愿者|创业者|工作者|工作人员|技术人员|科研人员|医护人员|人员|医生|护士|教师|民警|小朋友|选手|顾客|消费者|演员|读者|代表|委员|机械臂|机器人|收割机|挖掘机|塔吊|列车|货轮';
const SEEN_DOING =
  '正|在|参加|走进|来到|来回|体验|欣赏|观看|选购|参观|乘坐|驾驶|操作|检修|采摘|收割|排练|表演|学习|游玩|健身|休闲|品尝|打卡|入户|走访|交流|审议|热议|为|向|给';
/** What is said of a view and hardly of work that was done. */
const VIEW =
  '鸟瞰图?|俯瞰图?|航拍图?|夜景|全景图?|外景|远眺|一角|一隅|掠影|效果图|实景图?|前后对比|现场|人头攒动|热闹非凡|人来人往|车水马龙|车流如织|游人如织|川流不息|灯火辉煌|灯火璀璨|流光溢彩|鳞次栉比|拔地而起|风景如画|景色宜人|碧波荡漾|绿树成荫|绿意盎然|春意[盎浓]然?|鲜花盛开|翩跹|翩翩起舞|整装待发|热火朝天|如火如荼|[一派片]繁忙(?:景象)?|有序生产|驻足|喜获丰收|迎来丰收|(?:签约|开工|启动|揭牌)仪式';
/** Places and buildings: a few words that end in one and say nothing of it are what stands under its picture. */
const SIGHT =
  '广场|公园|园区|产业园|湿地|步道|绿道|廊道|大道|大桥|立交桥|码头|港区|港口|车站|机场|街区|老街|古城|古镇|小镇|新城|新区|大厦|大楼|校区|校园|医院|体育馆|图书馆|博物馆|展览馆|文化馆|美术馆|车间|生产线|温室|大棚|茶园|果园|稻田|梯田|花海|平台|商圈|夜市';
/** No caption names what somebody does with such a place. */
const DONE = '建设|打造|建成|成为|建起|推进|推动|实施|完成|启动|改造|提升|优化|迈|走|跨|聚焦|发展';
/** What only a picture shows: a short line of this kind is a caption wherever it stands. */
export const CAPTION_SCENE = new RegExp(
  [
    `^(?:[^，。；：！？—]{2,16}，)?[^，。；：！？—]{2,24}(?:${VIEW})[。.]?$`,
    `^(?:[^，。；：！？—\\d]{3,16}(?:[里内上中旁边前]|现场|工地)，)?[^，。；：！？—十百千万]{0,14}(?:${PEOPLE})们?(?:${SEEN_DOING})[^。；：！？—]{2,20}[。.]?$`,
    `^(?:(?!${DONE})[^，。；：！？、—]){2,14}(?:${SIGHT})(?:“[^”]{2,8}”)?[。.]?$`,
    '^(?:航拍|俯瞰|鸟瞰|远眺|(?:夜幕|夜色|暮色|夕阳|晨曦|晨光|阳光|灯光|雪后|雨后|云海|建设|施工)[下中]?的|新(?:建|修|建成|落成|投用|启用)的|(?:改造|整治|修缮|提升)(?:后|一新)的)[^，。；：！？—]{2,16}(?:，[^，。；：！？—]{2,12})?[。.]?$',
  ].join('|'),
  'u',
);

const HAN_NAME = '\\p{Script=Han}(?:[ 　]?\\p{Script=Han}){1,3}';
const NAMES = `${HAN_NAME}(?:[ 　、，,／/]+${HAN_NAME}){0,5}`;
const ROLE =
  '本版|本报|新华社|责任?编辑|责编|编辑|策划|统筹|撰稿|撰文|供稿|执笔|文字|摄影|版式(?:设计)?|美术编辑|美编|校对|审核|监制|制图|制表|组版|终审|值班主任|供图|图片|数据来源|来源|记者|通讯员';
const TASK = '撰稿|撰文|文字|图片|摄影|编辑|(?:全媒体|融媒体?|首席|见习|特派|特约)?记者|通讯员';

/** Who wrote, edited, photographed. */
export const CREDIT = new RegExp(
  [
    `^[（(]?(?:${ROLE})(?:${TASK})?\\s*(?:[：:／/]|\\s|均?[为由])[^。，；]{0,60}[）)]?$`,
    `^[（(]?(?:本[报版]|新华社)?(?:记者|通讯员|责编|责任编辑|撰稿)(?!观察|手记|调查|札记|感言|走访|见闻)\\p{Script=Han}{2,3}[）)]?$`,
    '^[（(]?本[版报文](?:图片|图文|稿件|摄影|文字|供图|内容|照片).{0,30}[）)]?$',
    '^[（(]?\\p{Script=Han}{2,20}(?:供图|供稿)[）)]?$',
    `^[（(]?文[／/][^。，；]{2,40}[）)]?$`,
    `^[（(]?[□■○●◎◆\\s]*\\p{Script=Han}{0,12}(?:记者|通讯员|实习生)(?:[ 　：:／/]+${NAMES}){1,4}(?:[ 　]+(?:通讯员|实习生)(?:[ 　：:／/]+${NAMES}))?[ 　]*(?:[／/]?文[／/]图|文并?摄影?|摄影?)?[）)]?$`,
    `^[（(]?${NAMES}[ 　]*(?:[／/][文图]|文[／/]图|[ 　]摄影?)[）)]?$`,
    `^[（(]?\\p{Script=Han}{0,8}(?:记者|通讯员)[ 　]*${HAN_NAME}[ 　]*摄(?:影|影报道)?[）)]?$`,
  ].join('|'),
  'u',
);

/** 下转第三版: where the paper sends its reader on; the line over a page with its date and number; — 3 —. */
export const PAGE_LINE =
  /^(?:[（(]?(?:上接|下转|紧接|转)[^，。；]{0,8}版[^，。；]{0,10}[）)]?|20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*星期[一二三四五六日天].{0,24}|[—－–-]{1,2}\s*\d{1,3}\s*[—－–-]{1,2}|第\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?)$/;

/** The speaker under the title of an official report. */
export const SPEAKER =
  /^.{0,20}(?:市长|区长|县长|旗长|省长|州长|盟长|主席|主任|书记|院长|检察长)(?:[ 　]+\p{Script=Han}(?:[ 　·]*\p{Script=Han}){1,8}|(?<=^.{0,10}[市区县旗省州]长)\p{Script=Han}{2,3})$/u;
/** The commonest family names: without them two words under a headline could as well be its halves. */
const FAMILY =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解柴华车冉房边';
/** 张三 李四某: names under a headline, without a word about who they are. */
export const NAMES_ALONE = new RegExp(
  `^[${FAMILY}]\\p{Script=Han}{1,2}(?:[ 　、]+[${FAMILY}]\\p{Script=Han}{1,2}){1,5}$`,
  'u',
);
/** 政 府 工 作 报 告: what an official report is called, whatever stands around it. */
export const REPORT_TITLE =
  /^(?!聚焦|解读|透视|学习|热议)(?:20\d\d\s*年?)?[^，。：\s]{0,16}\s*(?:政\s*府\s*)?工\s*作\s*报\s*告$/;
/** Date and session under the title of an official report. */
export const SESSION =
  /^(?:[—―－-]{1,2}|[（(])?20\d\d年\d{1,2}月\d{1,2}日.{0,40}(?:上|会议|[）)])$/;
/** The first line of two that name the session, and the second. */
export const SESSION_BEGUN =
  /^(?:[—―－-]{1,2}|[（(])?20\d\d年\d{1,2}月\d{1,2}日在[^，。]{4,36}(?<!上)$/;
export const SESSION_ENDED = /^[^，。：]{0,24}上[）)]?$/;
/** How a paper calls the kind of article that stands below its headline. */
export const ARTICLE_KIND =
  /(?:综述|侧记|纪实|巡礼|解读|观察|纪略|记略|扫描|速写|述评|回眸|回望|掠影|亮点|发展纪事)$/;

/** Words that begin a paragraph rather than carry on a torn one. */
export const FRESH_START =
  /^(?:同时|此外|另外|与此同时|(?:首先|其次|再次|最后|总之)[，,]|各位代表|这一年|一年来|[一二三四五六七八九十]{1,3}是|今年以来|20\d\d年[，,])/;

/** 抓，推动…: no paragraph begins with a word or two before its first mark, unless they name a time or an order. */
export const CUT_CLAUSE =
  /^(?!目前|当前|如今|今年|去年|近年|今天|未来|过去|同时|此外|另外|首先|其次|再次|最后|总之|为此|对此|据悉|如今|其中|看|一是)\p{Script=Han}{1,2}[，、。；]/u;

/** 压减审批环节。…: a heading that is printed as the first sentence of its paragraph. */
export const RUN_IN_START = /^[^。！？；，：\d]{4,16}。(?=.)/u;
/** How reports begin when they turn to another time. */
export const PERIOD_START =
  /^(?:这[一五]年|[一五]年来|过去[一五]年|今年是|“十.五”(?:时期|期间|以来)|我们(?:将|也|要))/u;

/** A number of the official ladder before text; 二、三产业 and 3、5号线 are words of a sentence. */
export const NUMBERED_START =
  /^(?:[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))\p{Script=Han}/u;
/** What a sentence says of its subject, and no line under a picture begins with. */
export const PREDICATE_START =
  /^(?:实现|完成|提请|推广|健全|完善|优化|强化|深化|加强|构建|激发|拓展|壮大|筑牢|守牢|维护|改善|满足|提升|提高|巩固|推动|推进|加快|促进|增强|形成|取得|获得|荣获|达到?|迈上|迈出|得到|确保|做到|保持|保障|培养|体现|表示|要求|占比|打造|建设|建成|成为|进一步|切实|努力|全面|持续|不断|更加|同比|位居|列|居|率|是|有|让|使|被|将|要|把|也|都|能|可|更|不|已|就|再|向着)/;

/** Words that may stand inside a sentence, but begin a paragraph when a heading stands before them. */
export const SECTION_START =
  /^(?:作为|20\d\d年|第[一二三四五六七八九]，|全面|全力|深入|扎实|大力|坚决|着力|围绕|坚持|聚焦|紧盯|立足|面对|回顾|回首|展望|站在|随着|为|按照|根据|在.{2,12}[，,]|过去|新的一年|全[区市县省]|我们|今年|\p{Script=Han}{2,4}[区市县](?:将|始终|坚持|深入|持续|全面|全力|紧紧|牢牢|以|把)|[^。！？；，：\d]{4,16}。(?=.))/u;

/** A heading does not begin with a time, and does not end in a word that wants another one behind it. */
export const TIME_START = /^(?:20\d\d年?[，,]|今年|去年|一年来|目前|当前|近年来|截至|其中|\d)/;
/** 2025年重点任务: a year may begin a heading when nothing but words follows. */
export const YEAR_HEADING = /^20\d\d年?(?:\p{Script=Han}|[“”]){3,16}$/u;
export const UNFINISHED_END =
  /(?:[的了和与及在是等为对把被将向从以或至到并而已可要更最不再又也都就还仍所其让使由、，,]|进一步|继续|持续|不断|着力|积极|大力|深入|扎实|有效|切实|[a-z0-9])$/i;

/** Words of one character that no paragraph begins with, when the dictionary finds them alone there. */
export const CARRIES_ON_WORD = /^[的了着等和与及并而或被得到为成中内外上下间里处时后前以至]$/u;

/** Behind these a figure is missing when a line breaks off. */
export const WANTS_FIGURE =
  /(?:增长|下降|提高|压缩|达|达到|完成|实现|突破|超|超过|增加|减少|约|近|共|新增|占比|总额|总产值|收入)$/;

/** What is counted and measured in. */
const UNIT = '%％‰万亿个家户项元人名处所条张座台套件次倍吨亩米公平千百余多';
/** 8.2%，… and 23个…: a figure with its unit. */
export const FIGURE = new RegExp(`^\\d[\\d.,]*[${UNIT}]`, 'u');
export const ENDS_IN_FIGURE = new RegExp(`\\d[${UNIT}]{1,4}$`, 'u');
/** What may stand behind a number that a break has cut. */
export const AFTER_NUMBER = new RegExp(`^[\\d.年月日${UNIT}]`, 'u');
/** 612亿元, 45天 平均落地时间: a row of a table. */
export const BARE_FIGURE = new RegExp(
  `^[约近超达]?\\d[\\d.,]*[${UNIT}里方次天]{0,4}[+↑↓]?(?:[ 　]+[^，。；：]{2,16})?$`,
  'u',
);

/** Characters that are doubled in good Chinese (年年, 稳稳), so that meeting them at a break proves nothing. */
export const DOUBLED_IN_GOOD_CHINESE =
  /[年天人日月步层处事家户个件种时渐常往仅刚多大小好慢快悄默牢满稳实早声条点滴代样头面村街企岁方句字早紧深久高长远清明红绿]/u;
