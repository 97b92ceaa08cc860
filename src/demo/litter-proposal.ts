import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '../shared/time/day.js';

const GOAL = randomUUID();
const SOURCE = 'Meldungen beim Ordnungsamt';

const HEAD = {
  title: 'Saubere Plätze in der Innenstadt',
  summary: 'Schulen, Vereine und Ordnungsamt halten drei Plätze gemeinsam sauber.',
  area: 'Drei Plätze in der Innenstadt',
};

const PROBLEM = {
  description: 'An Wochenenden bleibt auf den Plätzen viel Müll liegen. Viele meiden sie deshalb.',
  affected: 'Menschen, die in der Innenstadt wohnen, einkaufen und arbeiten',
  since: 'Seit etwa zwei Jahren',
  extent: 'Rund 40 Meldungen im Monat',
  alreadyDone: 'Es wurde öfter gereinigt. Nach wenigen Tagen sah es aus wie vorher.',
  evidence: [{ id: randomUUID(), kind: 'STATISTICS', title: SOURCE, year: 2026 }],
};

const CAUSES = {
  assumed: 'Es fehlen Mülleimer dort, wo sich am Abend Gruppen treffen.',
  riskFactors: ['Niemand fühlt sich zuständig'],
  protectiveFactors: ['Vereine und Schulen nutzen die Plätze selbst'],
};

const GOALS = {
  overall: 'Die Plätze sind sauber und werden wieder gern genutzt.',
  targetGroup: 'Jugendliche und junge Erwachsene',
  secondaryTargetGroup: 'Gewerbe am Platz',
  level: 'UNIVERSAL',
  size: 'Etwa 400',
  reachedBy: 'Über Schulen, Vereine und Ansprache am Abend',
};

const smartGoal = (dueOn: Day) => ({
  ...{ id: GOAL, text: 'Weniger Meldungen über Müll', indicator: 'Meldungen im Monat', unit: 'Meldungen' },
  ...{ baseline: 40, target: 20, dueOn, source: SOURCE },
});

const measures = (day: (number: number) => Day) => ({
  items: [
    {
      ...{ id: randomUUID(), goalId: GOAL, title: 'Mülleimer dort, wo Gruppen sich treffen' },
      ...{ description: 'Zehn Mülleimer werden versetzt.', responsible: 'Ordnungsamt Schwarzenberg' },
      ...{ startsOn: day(0), endsOn: day(60), output: '10 Mülleimer' },
    },
    {
      ...{ id: randomUUID(), goalId: GOAL, title: 'Vier gemeinsame Putztage' },
      ...{ description: 'Schulen und Vereine räumen auf.', responsible: 'Freier Träger der Jugendarbeit' },
      ...{ startsOn: day(30), endsOn: day(210), output: '4 Putztage' },
    },
  ],
  reason: 'Wer einen Platz selbst pflegt, achtet auch später auf ihn.',
});

const PARTNER = {
  ...{ id: randomUUID(), name: 'Oberschule Schwarzenberg', contribution: 'Zwei Klassen je Putztag' },
  hasLetterOfIntent: true,
};

const DELIVERY = {
  partners: [PARTNER],
  roles: 'Das Ordnungsamt leitet, der Träger der Jugendarbeit begleitet die Putztage.',
  risks: 'Bei schlechtem Wetter wird ein Ersatztag genannt.',
  participation: 'Jugendliche wählen die Orte der Mülleimer mit aus.',
  publicity: 'Amtsblatt und Aushänge auf den Plätzen',
  accessibility: 'Die Plätze sind ohne Stufen erreichbar.',
};

const EVALUATION = {
  kind: 'SELF',
  method: 'Meldungen werden jeden Monat gezählt.',
  schedule: 'Monatlich',
  responsible: 'Ordnungsamt Schwarzenberg',
  successCriteria: 'Höchstens 20 Meldungen im Monat',
  stoppingCriteria: 'Nach vier Monaten gibt es nicht weniger Meldungen.',
};

const FOLLOW_UP = {
  documentation: 'Ein Bericht mit Bildern der Plätze',
  transfer: 'Der Ablauf passt auch für andere Städte im Städtebund.',
  continuation: 'Die Mülleimer bleiben. Vereine übernehmen die Putztage.',
};

const FINANCE = {
  expenditures: [
    ...[
      { kind: 'MATERIAL', title: 'Handschuhe und Müllsäcke', amount: 180_000 },
      { kind: 'FEES', title: 'Begleitung der Putztage', amount: 960_000 },
      { kind: 'PUBLICITY', title: 'Aushänge', amount: 60_000 },
    ].map((line) => ({ ...line, id: randomUUID(), isEligible: true })),
  ],
  funding: [
    { id: randomUUID(), kind: 'PROGRAMME', title: 'Landesförderung', amount: 1_080_000 },
    { id: randomUUID(), kind: 'OWN_SHARE', title: 'Stadt', amount: 120_000 },
  ],
  hasOnwardGrant: false,
};

/** What the public order office writes against litter in public places, a field of action that the press release names. */
export function litterProposal(startsOn: Day, head: object) {
  const day = (number: number): Day => addDays(startsOn, number);
  const milestones = [{ id: randomUUID(), title: 'Auftakt mit allen Partnern', dueOn: day(2) }];
  return {
    head: { ...HEAD, ...head, startsOn, endsOn: day(240) },
    ...{ problem: PROBLEM, causes: CAUSES, evaluation: EVALUATION, followUp: FOLLOW_UP },
    goals: { ...GOALS, smart: [smartGoal(day(240))] },
    measures: measures(day),
    delivery: { ...DELIVERY, milestones },
    finance: { ...FINANCE, consultedOn: day(-60) },
    dataProtection: { processesPersonalData: false, hasNoOffenceData: true },
  };
}
