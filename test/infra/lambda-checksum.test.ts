import { describe, expect, test } from 'vitest'
import { Md5, Sha256 } from '../../infra/lambda-checksum.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('the checksum that requests to the table are signed with', () => {
  test('is SHA-256 by the example of FIPS 180-4, however the message comes', async () => {
    const sum = new Sha256()
    sum.update('a')
    sum.update(new TextEncoder().encode('bc'))
    expect(hex(await sum.digest())).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test.each([
    ['text', 'Jefe'],
    ['bytes', new TextEncoder().encode('Jefe')],
    ['a part of other bytes', new TextEncoder().encode('my Jefe').subarray(3)],
    ['a buffer', new TextEncoder().encode('Jefe').buffer],
  ])('is HMAC-SHA-256 by test case 2 of RFC 4231 with a secret that is %s', async (_kind, secret) => {
    const sum = new Sha256(secret)
    sum.update('what do ya want for nothing?')
    expect(hex(await sum.digest())).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  })
})

test('the checksum of a message to a queue is MD5 by the test suite of RFC 1321, however the message comes', async () => {
  const sum = new Md5()
  sum.update('message ')
  sum.update(new TextEncoder().encode('digest'))
  expect(hex(await sum.digest())).toBe('f96b697d7cb7938d525a2f31aaf161d0')
})
