/**
 * Imported first by what runs on this machine: the functions read some of this as they are loaded. Anything
 * set outside stays as it is.
 */
const DEFAULTS: Readonly<Record<string, string>> = {
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  // Metrics are lines on standard output for CloudWatch: noise in a window somebody reads.
  POWERTOOLS_METRICS_DISABLED: 'true',
}

for (const [name, value] of Object.entries(DEFAULTS)) process.env[name] ??= value
