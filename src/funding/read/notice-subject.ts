/** Notices about an application lead to it. */
export const fundingNoticeSubject = {
  type: 'FundingApplication',
  thing: 'FundingApplication',
  table: 'funding_application',
  idOf: (application: string): string => application,
  title: (application: string): string => `${application}.title`,
  path: (application: string): string => `'/foerderung/antraege/' || ${application}.id`,
  /** It is still in the state that was told. */
  holds: (application: string, notice: string): string =>
    `(${notice}.facts ->> 'state' = ${application}.state)`,
};
