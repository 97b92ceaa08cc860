import { randomUUID } from 'node:crypto';
import type { Answer, User } from '../meetings/town.js';
import { aProposal } from '../proposals/proposals.js';

export const APPLICATION_FIELDS = `year state version requested submittedOn receivedOn reason endedOn opensOn closesOn
  proofDueOn may audience proposal { id title } programme { id }
  versions { number reason total eligible requested ownShare inKind thirdParty onwardGrant consultedOn expenditures { kind title amount eligible } }
  grant { number amount drawn left periodTo drawUntil proofDueOn conditions { id words tasks { title } } drawdowns { amount requestedOn paidOn purpose } }
  proof { activities results submittedOn keepUntil planned spent lines { id kind title planned spent } }`;

/** 10,000.00 € of which 8,000.00 € are asked for. */
export const finance = (more: object = {}) => ({
  expenditures: [
    { id: randomUUID(), kind: 'MATERIAL', title: 'Farben und Wände', amount: '6.000,00 €', isEligible: true },
    { id: randomUUID(), kind: 'FEES', title: 'Workshops', amount: '4.000,00 €', isEligible: true },
  ],
  funding: [
    { id: randomUUID(), kind: 'PROGRAMME', title: 'Förderung', amount: '8.000,00 €' },
    { id: randomUUID(), kind: 'OWN_SHARE', title: 'Stadt', amount: '2.000,00 €' },
  ],
  hasOnwardGrant: true,
  ...more,
});

/** A proposal with a finance plan. */
export const fundable = (author: User, more: object = {}): Promise<Answer> =>
  aProposal(author, { finance: finance(more) });

export const seen = ({ id, revision }: Answer) => ({ applicationId: id, revision });

interface Begun {
  readonly proposalId: string;
  readonly programmeId: string;
}

/** A draft as the office sees it; throws when it was refused. */
export async function anApplication(office: User, of: Begun, year = 2027): Promise<Answer> {
  return done(await office.do('startFundingApplication', { ...of, year }, APPLICATION_FIELDS));
}

function done(answer: Answer): Answer {
  if (answer.__typename === 'Refused') throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

export const handedIn = async (office: User, application: Answer): Promise<Answer> =>
  done(
    await office.do(
      'submitFundingApplication',
      { ...seen(application), submittedOn: '2026-12-01', despiteFindings: true },
      APPLICATION_FIELDS,
    ),
  );

export const NOTICE = {
  ...{ number: 'LPR-2027-17', issuedOn: '2026-12-01', amount: '7.500,00 €' },
  ...{ periodFrom: '2027-01-01', periodTo: '2027-12-31', drawUntil: '2027-11-30' },
  conditions: ['Die Mitfinanzierung wird auf allen Plakaten genannt.'],
};

export const granted = async (office: User, application: Answer, more: object = {}): Promise<Answer> =>
  done(
    await office.do(
      'recordGrant',
      { ...seen(application), grant: { ...NOTICE, ...more } },
      APPLICATION_FIELDS,
    ),
  );

export const applicationOf = async (user: User, id: string): Promise<Answer | null> =>
  (
    await user.ask<{ fundingApplication: Answer | null }>(
      `query ($id: ID!) { fundingApplication(id: $id) { id revision ${APPLICATION_FIELDS} } }`,
      { id },
    )
  ).fundingApplication;

/** As the proposal keeps it: whole cents, every field. */
export const storedFinance = () => {
  const { expenditures, funding, ...plan } = finance();
  const cents = ({ amount, ...line }: { readonly amount: string }) => ({
    ...line,
    amount: Number(amount.replaceAll(/\D/g, '')),
  });
  return {
    ...{ ...plan, staffPayGroup: null, consultedOn: null },
    expenditures: expenditures.map(cents),
    funding: funding.map((line) => ({ hours: null, hourlyRate: null, ...cents(line) })),
  };
};
