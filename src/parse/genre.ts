/**
 * The words by which newspapers and official reports announce what a line is. Everything here belongs to the
 * genre (Chinese work reports and the spreads about them), nothing to a single text.
 */

/** Titles of the part that stands before or behind the report proper. */
const FRAME = '写在前面|写在后面|编者按|编者的话|前言|导语|引言|卷首语|开栏的话|结语|结束语|尾声|后记';

/** 篇 parts, and the labels that papers set over the look back and the look ahead. */
const LOOKS =
  '[\\p{Script=Han}]{2,4}篇|新(?:成就|目标|举措|征程|部署|蓝图|任务)|(?:回顾|回眸|回望|盘点|展望|前瞻|奋进|聚焦)?\\s*20\\d\\d\\s*年?|(?:回顾|回眸|回望|展望|前瞻)(?:过去|未来|与展望)?|(?:望|看|忆)过去|(?:展|望|看)未来|过去[一五]年|今后五年';

/** A part label that stands alone in its line: the headline of the part follows in the next one. */
export const PART_LABEL = new RegExp(`^(?:${FRAME}|${LOOKS})[：:]?$`, 'u');
export const FRAME_LABEL = new RegExp(`^(?:${FRAME})[：:]?$`, 'u');

/** A part label and the headline of the part in one line. */
export const PART_WITH_HEADLINE = new RegExp(`^(?:${LOOKS})[ 　].*\\p{Script=Han}{2}`, 'u');

/** 一、 （一） 1. – the ladder of official documents (GB/T 9704-2012, 7.3.3). */
export const NUMBERED = [
  { step: 0, form: /^[一二三四五六七八九十]{1,3}、/ },
  { step: 1, form: /^[（(][一二三四五六七八九十]{1,3}[）)]/ },
  { step: 2, form: /^\d{1,2}[.．、](?!\d)/ },
] as const;

export const NUMBERED_ITEM = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/;
export const DASHED_ITEM = /^(?:——|[•●◆■▪·]\s*)/;

/** 各位代表： and the like: a paragraph, though it is short and ends in a colon. */
export const SALUTATION = /^(?:各位|尊敬的|同志们|朋友们|女士们).{0,24}[：:！!]$/;

export const CAPTION_START = /^(?:图为|图[①-⑨1-9一二三四五六][：:，]?|[上下左右]图|题图|【图】|图片说明)/;
export const CAPTION_END = /(?:[（(](?:资料)?图片?[）)]|[（(][^（）()]{0,16}摄(?:影)?[）)]|\s摄)[。.]?$/;

/** Who wrote, edited, photographed. */
export const CREDIT =
  /^(?:[（(]?(?:本版|本报|新华社|责任?编辑|责编|编辑|策划|统筹|撰稿|撰文|执笔|文字|摄影|版式|美编|校对|制图|供图|图片|来源|记者|通讯员)(?:撰稿|撰文|文字|图片|摄影|记者|编辑|通讯员|全媒体记者|首席记者)?\s*(?:[：:／/]|\s|均?[为由]|\p{Script=Han}{2,4}$)|文[／/])[^。，；]{0,60}[）)]?$/u;

/** The speaker under the title of an official report. */
export const SPEAKER = /^.{0,20}(?:市长|区长|县长|省长|州长|主任|书记|院长|检察长)[ 　]*\p{Script=Han}[ 　]?\p{Script=Han}{1,3}$/u;
/** Date and session under the title of an official report. */
export const SESSION = /^(?:——|[（(])?20\d\d年\d{1,2}月\d{1,2}日.{0,40}(?:上|会议|[）)])$/;

/** Words that begin a paragraph rather than carry on a torn one. */
export const FRESH_START =
  /^(?:同时|此外|另外|与此同时|首先|其次|再次|最后|总之|各位代表|这一年|一年来|[一二三四五六七八九]是|第[一二三四五六七八九]，(?=.{30})|今年以来|20\d\d年[，,])/;

/** A heading does not begin with a time, and does not end in a word that wants another one behind it. */
export const TIME_START = /^(?:20\d\d年?[，,]|今年|去年|一年来|目前|当前|近年来|截至|其中|\d)/;
export const UNFINISHED_END = /(?:[的了和与及在是等为对把被将向从以或至到、，,]|[a-z0-9])$/i;

/** Characters that are doubled in good Chinese (年年, 稳稳), so that meeting them at a break proves nothing. */
export const DOUBLED_IN_GOOD_CHINESE = /[年天人日月步层处事家户个件种时渐常往仅刚多大小好慢快悄默牢满稳实早声条点滴代样头面村街企岁方句字早紧深久高长远清明红绿处]/u;
