import { readSettings } from '../settings.ts'
import { wire } from '../wiring.ts'
import { createHandler } from './handler.ts'

/** What Lambda runs. Settings are read once, at start: a function that lacks one does not start. */
export const handler = createHandler(wire(readSettings(process.env)))
