/** Kinds of CBOR items, as their first three bits say them. */
const NUMBER = 0;
const TEXT = 3;
const ARRAY = 4;
const NULL = 0xf6;

const decoder = new TextDecoder();

/**
 * Reads the little of CBOR (RFC 8949) that Pagefind writes, one item after another: numbers, texts, null and arrays of
 * known length. What is skipped costs next to nothing. Throws where something else stands than was asked for.
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The offset of the next item, in bytes. */
  get at(): number {
    return this.#at;
  }

  /** How many items the array holds that begins here; they follow. */
  array(): number {
    return this.#head(ARRAY);
  }

  text(): string {
    const length = this.#head(TEXT);
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Passes over items, with all that is in them. */
  skip(items = 1): void {
    for (let left = items; left > 0; left -= 1) {
      const head = this.#view.getUint8(this.#at);
      if (head === NULL) {
        this.#at += 1;
        continue;
      }
      const kind = head >> 5;
      const argument = this.#head(kind);
      if (kind === TEXT) this.#at += argument;
      if (kind === ARRAY) left += argument;
    }
  }

  /** Reads the number that every item begins with: its value, its length, or how many items it holds. */
  #head(kind: number): number {
    const head = this.#view.getUint8(this.#at);
    if (head >> 5 !== kind || kind === 2 || kind > ARRAY) {
      throw new Error(`CBOR: another kind than ${kind} at ${this.#at}.`);
    }
    this.#at += 1;
    const short = head & 31;
    if (short < 24) return short;
    const start = this.#at;
    switch (short) {
      case 24:
        this.#at += 1;
        return this.#view.getUint8(start);
      case 25:
        this.#at += 2;
        return this.#view.getUint16(start);
      case 26:
        this.#at += 4;
        return this.#view.getUint32(start);
      default:
        throw new Error(`CBOR: no such length at ${start}.`);
    }
  }
}

/** What `writeCbor` writes; bytes are an item that is written already. */
export type Cbor = number | string | Uint8Array | readonly Cbor[];

/** Writes items as `CborReader` reads them; numbers are whole and not negative. */
export function writeCbor(item: Cbor): Uint8Array {
  const parts: Uint8Array[] = [];
  const write = (value: Cbor): void => {
    if (typeof value === 'number') parts.push(headOf(NUMBER, value));
    else if (value instanceof Uint8Array) parts.push(value);
    else if (typeof value === 'string') {
      const bytes = new TextEncoder().encode(value);
      parts.push(headOf(TEXT, bytes.length), bytes);
    } else {
      parts.push(headOf(ARRAY, value.length));
      for (const child of value) write(child);
    }
  };
  write(item);
  return joined(parts);
}

function headOf(kind: number, argument: number): Uint8Array {
  const first = kind << 5;
  if (argument < 24) return Uint8Array.of(first | argument);
  if (argument < 0x100) return Uint8Array.of(first | 24, argument);
  if (argument < 0x1_0000) return Uint8Array.of(first | 25, argument >> 8, argument & 255);
  const bytes = new Uint8Array(5);
  bytes[0] = first | 26;
  new DataView(bytes.buffer).setUint32(1, argument);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
