export { ConfigError } from './config-error.js';
export { type Config, type ReturnConfig, type SmtpConfig, loadConfig } from './load-config.js';
export { settingsTable } from './settings-table.js';
