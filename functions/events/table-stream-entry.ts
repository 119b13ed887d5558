import { readSettings } from '../settings.ts'
import { wire } from '../wiring.ts'
import { createStreamHandler } from './table-stream.ts'

/** What Lambda runs on the table's stream. */
export const handler = createStreamHandler(wire(readSettings(process.env)))
