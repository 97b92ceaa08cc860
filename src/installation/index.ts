export { installationTopics } from './domain/events.js';
export { InstallationModule } from './installation.module.js';
export { ChangeInstallation } from './use-cases/change-installation.js';
export { IssueSetupCode } from './use-cases/issue-setup-code.js';
export { TestMail } from './use-cases/test-mail.js';
