import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { addStage } from './stage-stacks.ts'
import { readStage } from './stages.ts'

const builtPages = fileURLToPath(new URL('../dist/web', import.meta.url))
const webFiles = existsSync(`${builtPages}/index.html`) ? builtPages : null
if (webFiles === null) console.warn('dist/web is not built: the pages are left out (npm run build:web).')

const app = new App()
addStage(app, readStage('preview', process.env), webFiles)
addStage(app, readStage('live', process.env), webFiles)

// A finding that is not acknowledged next to its cause, with its reason, fails the synth.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
