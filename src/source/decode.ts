type Decoded = { text: string; encoding: 'utf-8' | 'gb18030' } | { failure: string; mend: string };

const MEND = 'Save the file as UTF-8 (or GB18030) again from its origin; do not repair it by hand.';

/**
 * Turns bytes into text. UTF-8 is read, with or without a byte order mark; what is not UTF-8 is read as
 * GB18030 when the result reads as Chinese; everything else is refused, since a guess would invent characters.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) {
    return {
      failure: 'The file is UTF-16 (its first two bytes are a byte order mark).',
      mend: MEND,
    };
  }
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb = tryDecode('gb18030', bytes);
  if (gb !== null && readsAsChinese(gb)) return { text: gb, encoding: 'gb18030' };
  const offset = firstBadByte(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  return {
    failure: `The file is neither UTF-8 (byte ${String(offset + 1)} is 0x${byte}) nor Chinese text in GB18030.`,
    mend: MEND,
  };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The share of characters that GB2312 has (two bytes, first 0xA1–0xF7, second 0xA1–0xFE) tells Chinese text from other
 * bytes that happen to be valid GB18030: in running Chinese text it is nearly all of them.
 */
function readsAsChinese(text: string): boolean {
  const foreign = Array.from(text).filter((char) => char > '\u007f');
  const usual = foreign.filter((char) =>
    /[\u3000-\u301e\u4e00-\u9fa5\uff01-\uff5e‘’“”…—·×％]/u.test(char),
  );
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ue000-\uf8ff]/u.test(text);
  return (
    foreign.length > 0 &&
    !control &&
    usual.length / foreign.length > 0.95 &&
    /[的是和在了]/u.test(text)
  );
}

/** Gives the index of the first byte that is not UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
