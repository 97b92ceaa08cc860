import type { RouteObject } from 'react-router';

/** Meetings: the list, a new one, and one with its tabs. */
export const meetingRoutes: RouteObject[] = [
  {
    path: 'sitzungen',
    lazy: () => import('./list/meetings-page').then(({ MeetingsPage }) => ({ Component: MeetingsPage })),
  },
  {
    path: 'sitzungen/archiv',
    lazy: () =>
      import('./list/meetings-page').then(({ MeetingArchivePage }) => ({ Component: MeetingArchivePage })),
  },
  {
    path: 'sitzungen/kalender',
    lazy: () =>
      import('./list/meeting-calendar-page').then(({ MeetingCalendarPage }) => ({
        Component: MeetingCalendarPage,
      })),
  },
  {
    path: 'sitzungen/neu',
    lazy: () =>
      import('./new/new-meeting-page').then(({ NewMeetingPage }) => ({ Component: NewMeetingPage })),
  },
  {
    path: 'sitzungen/zustellung',
    lazy: () => import('./service/service-page').then(({ ServicePage }) => ({ Component: ServicePage })),
  },
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
