interface Draft {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly canManage: boolean;
  readonly bodies: readonly {
    readonly invitationDeadline: {
      readonly lastSendingDay: string | null;
      readonly kept: boolean;
      readonly sentence: string;
    } | null;
  }[];
}

interface Coming extends Omit<Draft, 'bodies'> {
  readonly answerCounts: { readonly open: number };
  readonly refusedMails: number | null;
  readonly bodies: readonly { readonly quorumForecast: { readonly text: string } | null }[];
}

/** The part of the overview's answer that concerns offices. */
interface ForOffices {
  readonly coming: { readonly nodes: readonly Coming[] };
  readonly drafts: { readonly nodes: readonly Draft[] };
}

interface OfMeeting {
  readonly meetingId: string;
  readonly title: string;
  readonly startsAt: string;
}

/** Something that an office has to do for a meeting. */
export type OfficeTask =
  | (OfMeeting & { readonly kind: 'REFUSED_MAILS'; readonly count: number })
  | (OfMeeting & {
      readonly kind: 'SEND_INVITATION';
      /** "Einladung spätestens am …, weil …"; null: the rules set no period. */
      readonly sentence: string | null;
      readonly kept: boolean;
      readonly lastDay: string | null;
    })
  | (OfMeeting & {
      readonly kind: 'OPEN_ANSWERS';
      readonly count: number;
      readonly forecast: string | null;
    });

/** What is due for an office: mails that did not arrive, drafts by their last day, missing answers by meeting. */
export function officeTasksOf({ coming, drafts }: ForOffices): OfficeTask[] {
  const own = coming.nodes.filter(({ canManage }) => canManage);
  const refused = own.flatMap((meeting): OfficeTask[] =>
    (meeting.refusedMails ?? 0) === 0
      ? []
      : [{ kind: 'REFUSED_MAILS', ...ofMeeting(meeting), count: meeting.refusedMails ?? 0 }],
  );
  const open = own.flatMap((meeting): OfficeTask[] =>
    meeting.answerCounts.open === 0
      ? []
      : [
          {
            kind: 'OPEN_ANSWERS',
            ...ofMeeting(meeting),
            count: meeting.answerCounts.open,
            forecast: meeting.bodies[0]?.quorumForecast?.text ?? null,
          },
        ],
  );
  return [...refused, ...draftsOf(drafts.nodes), ...open];
}

const ofMeeting = ({ id, title, startsAt }: Pick<Draft, 'id' | 'title' | 'startsAt'>): OfMeeting => ({
  ...{ meetingId: id, title, startsAt },
});

/** Of several bodies the one whose period ends first counts. */
function draftsOf(drafts: readonly Draft[]): OfficeTask[] {
  const tasks = drafts
    .filter(({ canManage }) => canManage)
    .map((draft) => {
      const deadline = draft.bodies
        .flatMap(({ invitationDeadline }) => invitationDeadline ?? [])
        .toSorted((one, other) => latest(one.lastSendingDay).localeCompare(latest(other.lastSendingDay)))[0];
      return {
        kind: 'SEND_INVITATION' as const,
        ...ofMeeting(draft),
        sentence: deadline?.sentence ?? null,
        kept: deadline?.kept ?? true,
        lastDay: deadline?.lastSendingDay ?? null,
      };
    });
  return tasks.toSorted((one, other) => latest(one.lastDay).localeCompare(latest(other.lastDay)));
}

const latest = (day: string | null): string => day ?? '9999-12-31';
