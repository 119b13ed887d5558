import { gunzipSync, gzipSync } from 'node:zlib'

/** Bytes of a piece: what an item may have (400 KB) less its keys, with room to spare. */
const PIECE_BYTES = 300_000

/** A value as JSON, packed and cut into pieces that each fit an item. */
export function packed(value: unknown): Uint8Array[] {
  const bytes = gzipSync(JSON.stringify(value))
  const count = Math.ceil(bytes.length / PIECE_BYTES)
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES))
}

/**
 * The value that was packed, from its pieces in their order.
 * @throws Error when they are not all there
 */
export function unpacked<Value>(pieces: readonly Uint8Array[]): Value {
  return JSON.parse(gunzipSync(Buffer.concat(pieces)).toString('utf8')) as Value
}
