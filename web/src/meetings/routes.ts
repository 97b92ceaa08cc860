import type { RouteObject } from 'react-router';

/** Meetings: the list, a new one, and one with its tabs. */
export const meetingRoutes: RouteObject[] = [
  {
    path: 'sitzungen/:id',
    lazy: () => import('./meeting-page').then(({ MeetingPage }) => ({ Component: MeetingPage })),
    children: [
      {
        index: true,
        lazy: () => import('./details/details-tab').then(({ DetailsTab }) => ({ Component: DetailsTab })),
      },
      {
        path: 'einladung',
        lazy: () =>
          import('./invitation/invitation-tab').then(({ InvitationTab }) => ({ Component: InvitationTab })),
      },
      {
        path: 'verlauf',
        lazy: () => import('./history/history-tab').then(({ HistoryTab }) => ({ Component: HistoryTab })),
      },
    ],
  },
];
