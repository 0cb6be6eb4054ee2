/** One file in a ZIP, as it stands there. */
export interface ZipEntry {
  readonly name: string;
  readonly date: Date;
  readonly crc: number;
  /** The bytes as they are stored. */
  readonly data: Uint8Array;
  readonly isDeflated: boolean;
  /** How many bytes it has when it is unpacked. */
  readonly size: number;
}

/** What a field of four bytes holds at most; what is larger stands in a field of eight elsewhere. */
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;

/** 2.0 can deflate, 4.5 has the fields of eight bytes. */
const VERSION = 20;
const VERSION_64 = 45;
const UNIX = 3 << 8;
/** A file that all may read: else the entries of some unpackers have no rights at all. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;
const NAME_IS_UTF8 = 1 << 11;

/** Bytes one after the other, the lowest first: the value and its length in bytes. */
function bytes(...fields: readonly (readonly [value: number, length: 2 | 4 | 8])[]): Buffer {
  const result = Buffer.alloc(fields.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of fields) {
    if (length === 8) result.writeBigUInt64LE(BigInt(value), at);
    else result.writeUIntLE(value, at, length);
    at += length;
  }
  return result;
}

/** The format has no time zone; here it is always UTC, so that it is the same on every machine. */
function dosTime(date: Date): readonly [time: number, day: number] {
  const year = Math.max(date.getUTCFullYear() - 1980, 0);
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return [time, (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()];
}

/** The fields that stand in both headers of an entry. */
function common({ name, date, crc, data, isDeflated, size }: ZipEntry, extra: number): Buffer {
  const [time, day] = dosTime(date);
  return bytes(
    [NAME_IS_UTF8, 2],
    [isDeflated ? 8 : 0, 2],
    [time, 2],
    [day, 2],
    [crc, 4],
    [data.length, 4],
    [size, 4],
    [Buffer.byteLength(name), 2],
    [extra, 2],
  );
}

/** What stands before the data of an entry. */
export function localHeader(entry: ZipEntry): Buffer {
  const start = bytes([0x04034b50, 4], [VERSION, 2]);
  return Buffer.concat([start, common(entry, 0), Buffer.from(entry.name)]);
}

/**
 * The line of an entry in the directory at the end of the file.
 * @param offset where its local header stands
 */
export function directoryLine(entry: ZipEntry, offset: number): Buffer {
  const isFar = offset >= MAX_32;
  const extra = isFar ? bytes([1, 2], [8, 2], [offset, 8]) : Buffer.alloc(0);
  const version = isFar ? VERSION_64 : VERSION;
  return Buffer.concat([
    bytes([0x02014b50, 4], [UNIX | version, 2], [version, 2]),
    common(entry, extra.length),
    // No comment, the first disk, no attributes of DOS.
    bytes([0, 2], [0, 2], [0, 2], [ATTRIBUTES, 4], [Math.min(offset, MAX_32), 4]),
    Buffer.from(entry.name),
    extra,
  ]);
}

/**
 * What stands behind the directory.
 * @param count how many entries there are
 * @param size of the directory, in bytes
 * @param offset where the directory begins
 */
export function endOfZip(count: number, size: number, offset: number): Buffer {
  const end = bytes(
    [0x06054b50, 4],
    [0, 4],
    [Math.min(count, MAX_16), 2],
    [Math.min(count, MAX_16), 2],
    [Math.min(size, MAX_32), 4],
    [Math.min(offset, MAX_32), 4],
    [0, 2],
  );
  if (count < MAX_16 && size < MAX_32 && offset < MAX_32) return end;
  const large = bytes(
    [0x06064b50, 4],
    [44, 8],
    [UNIX | VERSION_64, 2],
    [VERSION_64, 2],
    [0, 8],
    [count, 8],
    [count, 8],
    [size, 8],
    [offset, 8],
  );
  const locator = bytes([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]);
  return Buffer.concat([large, locator, end]);
}
