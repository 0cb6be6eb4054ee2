/** What differs between the two editions of the standard, as far as an article of a newspaper goes. */
interface Rules {
  readonly id: string;
  readonly title: string;
  /** Between names, and between a newspaper and its date. */
  readonly comma: string;
  /** Around the page of the newspaper. */
  readonly parentheses: readonly [string, string];
  /** Whether the day of access is given; the edition of 2025 has it for websites, data sets and preprints only. */
  readonly accessed: boolean;
}

/**
 * An estimated date stands in brackets, as [1936] does in the standard (GB/T 7714—2025, 7.5.4.3; 2015, 8.4.3.3). It
 * knows estimated years only; an interval of days in them is this archive's.
 */
const ISSUED = `<macro name="issued">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" form="numeric" prefix="[" suffix="]"/></if>
      <else><date variable="issued" form="numeric"/></else>
    </choose>
  </macro>`;

/** Where it was read: its address or, in a copy without one, its place in the archive. */
const ACCESS = `<macro name="access">
    <choose>
      <if variable="URL"><text variable="URL"/></if>
      <else><group delimiter="："><text variable="archive"/><text variable="archive_location"/></group></else>
    </choose>
  </macro>`;

function style(id: string, title: string, ...content: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="zh-CN">
  <info><title>${title}</title><id>${id}</id><updated>2026-07-01T00:00:00+00:00</updated></info>
  ${content.join('\n  ')}
</style>`;
}

function names(comma: string): string {
  return `<macro name="author">
    <names variable="author">
      <name delimiter="${comma}" delimiter-precedes-et-al="always" et-al-min="4" et-al-use-first="3"/>
      <et-al term="et-al"/>
    </names>
  </macro>`;
}

function gbt({ id, title, comma, parentheses, accessed }: Rules): string {
  const [open, close] = parentheses;
  const access = accessed
    ? '<choose><if variable="URL"><date variable="accessed" form="numeric" prefix="[" suffix="]"/></if></choose>'
    : '';
  return style(
    id,
    title,
    names(comma),
    ISSUED,
    ACCESS,
    `<macro name="title">
    <text variable="title"/>
    <choose><if variable="URL"><text value="[N/OL]"/></if><else><text value="[N]"/></else></choose>
  </macro>`,
    `<citation><layout prefix="[" suffix="]"><text variable="citation-number"/></layout></citation>`,
    `<bibliography><layout suffix="."><group delimiter=". ">
    <text macro="author"/>
    <text macro="title"/>
    <group>
      <group delimiter="${comma}"><text variable="container-title"/><text macro="issued"/></group>
      <text variable="page" prefix="${open}" suffix="${close}"/>${access}
    </group>
    <text macro="access"/>
  </group></layout></bibliography>`,
  );
}

/** GB/T 7714—2025, numeric: in force since 2026-07-01. Written for this archive from the standard's rules. */
export const GBT_2025 = gbt({
  id: 'gb-t-7714-2025-newspaper',
  title: 'GB/T 7714—2025 (numeric, newspaper articles)',
  comma: '，',
  parentheses: ['（', '）'],
  accessed: false,
});

/** GB/T 7714—2015, numeric: many editors still ask for it. */
export const GBT_2015 = gbt({
  id: 'gb-t-7714-2015-newspaper',
  title: 'GB/T 7714—2015 (numeric, newspaper articles)',
  comma: ', ',
  parentheses: ['(', ')'],
  accessed: true,
});

/** The source of a quotation in running text. */
export const QUOTATION = style(
  'quotation',
  'Source of a quotation',
  names('、'),
  ISSUED,
  ACCESS,
  '<citation><layout><text variable="title"/></layout></citation>',
  `<bibliography><layout suffix="。"><group delimiter="，">
    <group delimiter="："><text macro="author"/><text variable="title" prefix="《" suffix="》"/></group>
    <text macro="issued"/>
    <text macro="access"/>
  </group></layout></bibliography>`,
);

/** The few terms and the form of dates that these styles need. */
export const LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN">
  <style-options punctuation-in-quote="false"/>
  <date form="numeric">
    <date-part name="year" range-delimiter="/"/>
    <date-part name="month" form="numeric-leading-zeros" prefix="-" range-delimiter="/"/>
    <date-part name="day" form="numeric-leading-zeros" prefix="-" range-delimiter="/"/>
  </date>
  <terms>
    <term name="et-al">等</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page" form="short"></term>
    <term name="page-range-delimiter">-</term>
  </terms>
</locale>`;
