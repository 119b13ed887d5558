import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'

/**
 * Stands in for the SDK's checksums in every bundle (MD5 is below): SHA-256, with a secret HMAC-SHA-256 (RFC 2104), by Node's own
 * code alone. The SDK brings a second one in JavaScript for a Node without cryptography. For one message only: the
 * SDK makes a new one for each.
 */
export class Sha256 {
  readonly digestLength = 32
  readonly #hash: Hash | Hmac

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', keyOf(secret))
  }

  update(data: string | Uint8Array): void {
    this.#hash.update(data)
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest())
  }
}

function keyOf(secret: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof secret === 'string') return secret
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret)
}

/**
 * MD5, by which the SDK checks that a queue has taken a message as it was sent. It guards against damage on the way, not
 * against anybody: the answer comes over TLS.
 */
export class Md5 {
  readonly digestLength = 16
  readonly #hash = createHash('md5')

  update(data: string | Uint8Array): void {
    this.#hash.update(data)
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest())
  }
}
