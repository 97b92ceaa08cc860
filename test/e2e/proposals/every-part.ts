import { randomUUID } from 'node:crypto';

const [source, goal] = [randomUUID(), randomUUID()];

/** Every part of a proposal but its head, with everything that it takes. */
export const EVERY_PART = {
  problem: {
    ...{ description: 'Text', affected: 'Text', since: 'Text', extent: 'Text', alreadyDone: 'Text' },
    evidence: [{ id: source, kind: 'STATISTICS', title: 'Lagebild', year: 2026 }],
  },
  causes: {
    assumed: 'Rückfragen unter 03774 2660123',
    riskFactors: ['Langeweile'],
    protectiveFactors: ['Vereine'],
  },
  goals: {
    ...{ overall: 'Text', targetGroup: 'Text', secondaryTargetGroup: 'Text', level: 'UNIVERSAL' },
    ...{ size: 'Text', reachedBy: 'Text' },
    smart: [
      {
        ...{ id: goal, text: 'Text', indicator: 'Vorfälle', baseline: 30.5, target: 10, unit: 'Stück' },
        ...{ dueOn: '2027-12-31', source: 'Lagebild' },
      },
    ],
  },
  measures: {
    items: [
      {
        ...{ id: randomUUID(), title: 'Text', description: 'Text', goalId: goal, responsible: 'Text' },
        ...{ startsOn: '2027-05-01', endsOn: '2027-06-01', output: '6 Termine' },
      },
    ],
    reason: 'Text',
  },
  delivery: {
    milestones: [{ id: randomUUID(), title: 'Beginn', dueOn: '2027-05-01' }],
    partners: [{ id: randomUUID(), name: 'Verein', contribution: 'Raum', hasLetterOfIntent: true }],
    ...{ roles: 'Text', risks: 'Text', participation: 'Text', publicity: 'Text', accessibility: 'Text' },
  },
  evaluation: {
    ...{ kind: 'SELF', method: 'Text', schedule: 'Text', responsible: 'Text' },
    ...{ successCriteria: 'Text', stoppingCriteria: 'Text' },
  },
  followUp: { documentation: 'Text', transfer: 'Text', continuation: 'Text' },
  evidence: {
    programmes: [
      {
        ...{ id: randomUUID(), name: 'Programm', level: 'PROVEN' },
        ...{ address: 'https://register.example/programm', licence: 'frei' },
      },
    ],
    deviation: 'Text',
  },
  finance: {
    expenditures: [{ id: randomUUID(), kind: 'MATERIAL', title: 'Farbe', amount: 120000, isEligible: true }],
    funding: [
      { id: randomUUID(), kind: 'IN_KIND', title: 'Arbeit', amount: 20000, hours: 10, hourlyRate: 2000 },
    ],
    ...{ hasOnwardGrant: true, staffPayGroup: 'EG 9b', consultedOn: '2026-11-02' },
  },
  dataProtection: {
    ...{ processesPersonalData: true, whose: 'Text', legalBasis: 'Text', hasNoOffenceData: true },
  },
};

/** As `EVERY_PART`, with a plan whose sums match: what the council can decide. */
export const DECIDABLE = {
  ...EVERY_PART,
  finance: {
    ...EVERY_PART.finance,
    funding: [
      ...EVERY_PART.finance.funding,
      { id: randomUUID(), kind: 'PROGRAMME', title: 'Förderung', amount: 100000 },
    ],
  },
};
