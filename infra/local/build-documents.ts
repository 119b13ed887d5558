import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withRules } from '../../shared/ehc/document.ts'
import { openApiText } from '../documents/openapi.ts'
import { withGeneratedParts } from '../documents/readme-parts.ts'
import { PROJECT_FOLDER } from './folders.ts'

/** `npm run build:documents`: writes the OpenAPI document and the parts of the READMEs that come from the tables. */
function buildDocuments(): void {
  const readme = join(PROJECT_FOLDER, 'README.md')
  const rules = join(PROJECT_FOLDER, 'shared', 'ehc', 'README.md')
  writeFileSync(join(PROJECT_FOLDER, 'web', 'public', 'openapi.json'), openApiText())
  writeFileSync(readme, withGeneratedParts(readFileSync(readme, 'utf8')))
  writeFileSync(rules, withRules(readFileSync(rules, 'utf8')))
  console.log('Wrote web/public/openapi.json and the generated parts of README.md and shared/ehc/README.md')
}

buildDocuments()
