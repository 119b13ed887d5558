/**
 * Stands in for the SDK's event streams in every bundle. The table has none, and the SDK loads them by a dynamic
 * import, for which the bundler would keep all they touch, and hold everything shared with them ready to be loaded
 * late.
 * @throws Error when an answer is to be read as an event stream, which no call to the table is
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('The functions are bundled without event streams')
  }
}

/** Handed to the above by the SDK. */
export function eventStreamSerdeProvider(): null {
  return null
}
