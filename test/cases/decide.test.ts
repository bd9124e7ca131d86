import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../lambdas/agents/contract.ts';
import { type Case, kase } from '../../lambdas/cases/case.ts';
import { type CaseCommand, caseCommand, TOLD_MOST } from '../../lambdas/cases/command.ts';
import { type CaseActor, possibleSteps } from '../../lambdas/cases/rules/authority.ts';
import { decideCase } from '../../lambdas/cases/rules/decide.ts';
import { CASE_SAYS_MOST } from '../../lambdas/notices/templates/template.ts';
import { hasCard, withoutCards } from '../../lambdas/platform/card-numbers.ts';

const NOW = new Date('2026-12-04T12:00:00Z');
const AT = NOW.toISOString();
const actor = (role: Role): CaseActor => ({ agent: `arn:${role}`, name: role, role });
const ROLES = ['seat', 'teamLead', 'planner', 'frontDesk', 'finance', 'management'] as const satisfies readonly Role[];

const open = (change: object = {}): Case =>
  kase.parse({
    ...{ case: '12345674', kind: 'refund', person: 'rasa', traveller: 'rasa', reach: { language: 'lt' }, way: 'phone' },
    ...{ arrived: AT, about: 'paid twice', department: 'finance', since: AT, promised: { day: '2026-12-11' } },
    ...{ offers: [], version: 1, state: 'open', ...change },
  });
const rescue = (change: object = {}) => open({ kind: 'rescue', department: 'teamLead', ...change });

const does = (of: Case, role: Role, command: CaseCommand, known = {}) =>
  decideCase(of, command, actor(role), known, NOW);
const behind = (of: Case, role: Role, command: CaseCommand): Case => {
  const outcome = does(of, role, command);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.case;
};

describe('a case', () => {
  it('goes to another department with what it has to know, by anybody; to its own it cannot (S64)', () => {
    const sent = does(open(), 'seat', { does: 'dispatch', department: 'planner', says: 'new date' });
    expect(sent).toMatchObject({ with: 'planner', case: { department: 'planner', since: AT, version: 2 } });
    expect(does(open(), 'seat', { does: 'dispatch', department: 'finance', says: 'x' })).toEqual({
      refused: 'It is there already. Choose another department.',
    });
  });

  it('is answered by the department that has it, or who leads; others are told whom to ask (S92)', () => {
    const resolve = { does: 'resolve', says: 'paid back', tell: 'message' } as const;
    for (const role of ['finance', 'teamLead', 'management'] as const)
      expect(does(open(), role, resolve)).toMatchObject({
        tells: 'resolved',
        case: { state: 'resolved', answeredAt: AT },
      });
    for (const role of ['seat', 'planner', 'frontDesk'] as const)
      expect(does(open(), role, resolve)).toEqual({
        refused: 'You may not resolve. Ask finance, who has the case, or a team lead.',
      });
  });

  it('waits for the traveller where they are asked, goes on with their answer, and has one result (S65)', () => {
    const asked = behind(open(), 'finance', { does: 'ask', says: 'which card?' });
    expect(asked).toMatchObject({ state: 'asked', asked: { says: 'which card?' } });
    expect(does(asked, 'finance', { does: 'ask', says: 'again?' })).toMatchObject({
      refused: expect.stringMatching(/waits for an answer/),
    });
    const answered = behind(asked, 'seat', { does: 'answer', says: 'the blue one' });
    expect(answered.state).toBe('open');
    const done = behind(answered, 'finance', { does: 'resolve', says: 'paid', tell: 'call' });
    expect(does(done, 'finance', { does: 'resolve', says: 'again', tell: 'call' })).toMatchObject({
      refused: expect.stringMatching(/has its result/),
    });
    expect(possibleSteps(done, { role: 'seat' })).toEqual(['note', 'told']);
    expect(behind(done, 'seat', { does: 'told', says: 'was glad' })).toMatchObject({ told: { says: 'was glad' } });
  });

  it('is made good for up to what each post may offer, all offers together; in a frozen account nobody offers money (S60)', () => {
    const offer = (amount: number, currency = 'EUR') =>
      ({ does: 'offer', says: 'a voucher', amount, currency }) as const;
    const once = behind(open(), 'seat', offer(3_000));
    expect(does(once, 'seat', offer(2_000))).toMatchObject({
      case: { offers: [{ amount: 3_000 }, { amount: 2_000 }] },
    });
    expect(does(once, 'seat', offer(2_001))).toEqual({
      refused: 'With this, 50.01 EUR would be offered; a seat may offer up to 50. Ask a team lead.',
    });
    expect(does(open(), 'teamLead', offer(50_001))).toMatchObject({
      refused: expect.stringMatching(/Ask management\.$/),
    });
    expect(does(open(), 'management', offer(9_000_000))).not.toHaveProperty('refused');
    expect(does(open(), 'seat', offer(1, 'USD'))).toEqual({ refused: 'Offers are made in EUR.' });
    expect(does(open(), 'seat', offer(1), { frozenSince: AT })).toMatchObject({
      refused: expect.stringMatching(/frozen/),
    });
  });

  it('of somebody in danger is confirmed first, then help is sent, and they are asked the day after (S66)', () => {
    const help = { does: 'send help', says: 'the mountain rescue, 40 minutes' } as const;
    expect(does(rescue(), 'teamLead', help)).toEqual({ refused: 'Confirm first where they are and what is wrong.' });
    const confirmed = behind(rescue(), 'seat', { does: 'confirm', place: 'Zugspitze', says: 'a broken leg' });
    expect(does(confirmed, 'seat', help)).toMatchObject({ refused: expect.stringMatching(/^You may not send help\./) });
    expect(does(confirmed, 'teamLead', help)).toMatchObject({
      tells: 'help',
      case: { rescue: { sent: { says: help.says } } },
    });
    expect(does(open(), 'teamLead', help)).toMatchObject({ refused: expect.stringMatching(/nobody is in danger/) });
    const done = behind(confirmed, 'teamLead', { does: 'resolve', says: 'in hospital', tell: 'message' });
    expect(behind(done, 'seat', { does: 'care', says: 'is well' })).toMatchObject({
      rescue: { cared: { says: 'is well' } },
    });
  });

  it('offers a step exactly where it is not refused by post or time', () => {
    const steps = caseCommand.options.map((option) => option.shape.does.value);
    const states = [open(), rescue(), open({ state: 'asked', asked: { agent: '', name: '', at: AT, says: 'x' } })];
    for (const of of states)
      for (const role of ROLES)
        for (const step of steps) {
          const refused = does(of, role, {
            does: step,
            department: 'planner',
            says: 'x',
            place: 'x',
            amount: 1,
            currency: 'EUR',
            tell: 'call',
          } as never);
          const isRefused = 'refused' in refused && /^You (may not|cannot)/.test(refused.refused);
          expect(possibleSteps(of, { role }).includes(step), `${step} by ${role} while ${of.state}`).toBe(!isRefused);
        }
  });
});

describe('words', () => {
  it('that a traveller is told fit the message', () => {
    expect(TOLD_MOST).toBe(CASE_SAYS_MOST);
    expect(caseCommand.safeParse({ does: 'ask', says: 'x'.repeat(TOLD_MOST + 1) }).success).toBe(false);
  });

  it('never keep the number of a card, however it is written; other numbers stay', () => {
    expect(withoutCards('pay 4111 1111 1111 1111 now')).toBe('pay [card number removed] now');
    expect(withoutCards('5500-0055-5555-5559,')).toBe('[card number removed],');
    expect(withoutCards('3782 822463 10005')).toBe('[card number removed]');
    expect(withoutCards('booking 4111111111111112, phone +370 612 34567')).toBe(
      'booking 4111111111111112, phone +370 612 34567',
    );
    expect(hasCard('6011111111111117')).toBe(true);
    expect(caseCommand.safeParse({ does: 'note', says: 'card 4111111111111111' }).error?.issues[0]?.message).toMatch(
      /Never write a card number/,
    );
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('4111111111111111', '5555 5555 5555 4444'),
        fc.string(),
        (before, card, rest) => {
          expect(withoutCards(`${before} ${card} ${rest}`)).not.toContain(` ${card} `);
        },
      ),
    );
  });
});
