/**
 * Stands in for the SDK's discovery of endpoints in every bundle. It is off unless asked for and no command of the
 * client uses it; what it would keep its endpoints in is left out with it.
 */
export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config
}

/** Where the SDK would look whether to discover endpoints: nowhere. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
}
