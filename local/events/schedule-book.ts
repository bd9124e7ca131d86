import type { DatabaseSync } from 'node:sqlite';
import type { When } from './schedule-expression.ts';
import { type ScheduleSpecification, scheduleSpecification, whenOf } from './schedule-specification.ts';

/** A schedule that the centre keeps. */
export interface KeptSchedule {
  readonly specification: ScheduleSpecification;
  readonly created: Date;
  readonly changed: Date;
  /** Whether a template has it, and not a handler made it. */
  readonly ofTemplate: boolean;
  /** What the creator sent to be told from others. */
  readonly token: string | undefined;
  /** Until when it has run: what fell due since is still to be run. */
  readonly since: Date;
  readonly when: When;
  /** When it is due next; nothing where it is over or disabled. */
  readonly due: Date | undefined;
}

/** All schedules by group and name, in the data folder. */
export class ScheduleBook {
  private readonly kept: DatabaseSync;
  private readonly schedules = new Map<string, KeptSchedule>();

  constructor(kept: DatabaseSync) {
    kept.exec(`CREATE TABLE IF NOT EXISTS schedules (
      key TEXT PRIMARY KEY, specification TEXT NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL,
      template INTEGER NOT NULL, token TEXT, since INTEGER NOT NULL
    )`);
    this.kept = kept;
    for (const row of kept.prepare('SELECT * FROM schedules').all() as unknown as readonly Row[]) {
      const specification = scheduleSpecification.parse(JSON.parse(row.specification));
      const [created, changed, since] = [new Date(row.created), new Date(row.changed), new Date(row.since)];
      const when = whenOf(specification, created);
      const [token, ofTemplate] = [row.token ?? undefined, row.template === 1];
      if (when)
        this.schedules.set(row.key, withDue({ specification, created, changed, ofTemplate, token, since, when }));
    }
  }

  /** Makes the schedules of the templates be as they are there; one that has not changed goes on where it stood. */
  takeTemplates(templates: readonly ScheduleSpecification[], now: Date): void {
    const keys = new Set(templates.map(({ GroupName, Name }) => `${GroupName}/${Name}`));
    for (const [key, { ofTemplate, specification }] of this.schedules)
      if (ofTemplate && !keys.has(key)) this.delete(specification.GroupName, specification.Name);
    for (const template of templates) {
      const there = this.find(template.GroupName, template.Name);
      const isSame = there?.ofTemplate && JSON.stringify(there.specification) === JSON.stringify(template);
      if (!isSame) this.write(template, now, undefined, true);
    }
  }

  /** The schedule that is due first; of several, the first by its name. */
  first(): (KeptSchedule & { readonly due: Date }) | undefined {
    let [firstKey, first]: [string, (KeptSchedule & { readonly due: Date }) | undefined] = ['', undefined];
    for (const [key, { due, ...schedule }] of this.schedules) {
      if (!due || (first && due.getTime() > first.due.getTime())) continue;
      if (first && due.getTime() === first.due.getTime() && key > firstKey) continue;
      [firstKey, first] = [key, { ...schedule, due }];
    }
    return first;
  }

  find(group: string, name: string): KeptSchedule | undefined {
    return this.schedules.get(`${group}/${name}`);
  }

  /**
   * Keeps a schedule that is new, or one that is there already in a new form; it begins now, with what is due at this very
   * instant. Says no, by `false`, where AWS would refuse its expression or zone.
   */
  write(specification: ScheduleSpecification, now: Date, token: string | undefined, ofTemplate = false): boolean {
    const { GroupName, Name } = specification;
    const created = this.find(GroupName, Name)?.created ?? now;
    const when = whenOf(specification, created);
    if (!when) return false;
    const since = new Date(now.getTime() - 1);
    this.put({ specification, created, changed: now, ofTemplate, token, since, when });
    return true;
  }

  /** It has run for what fell due until then. */
  hasRun({ specification: { GroupName, Name } }: KeptSchedule, until: Date): void {
    const schedule = this.find(GroupName, Name);
    if (schedule) this.put({ ...schedule, since: until });
  }

  delete(group: string, name: string): boolean {
    this.kept.prepare('DELETE FROM schedules WHERE key = ?').run(`${group}/${name}`);
    return this.schedules.delete(`${group}/${name}`);
  }

  private put(schedule: Omit<KeptSchedule, 'due'>): void {
    const { specification, created, changed, ofTemplate, token, since } = schedule;
    const key = `${specification.GroupName}/${specification.Name}`;
    this.kept
      .prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(
        key,
        JSON.stringify(specification),
        created.getTime(),
        changed.getTime(),
        ofTemplate ? 1 : 0,
        token ?? null,
        since.getTime(),
      );
    this.schedules.set(key, withDue(schedule));
  }
}

const withDue = (schedule: Omit<KeptSchedule, 'due'>): KeptSchedule => ({
  ...schedule,
  due: schedule.specification.State === 'ENABLED' ? schedule.when.next(schedule.since) : undefined,
});

interface Row {
  readonly key: string;
  readonly specification: string;
  readonly created: number;
  readonly changed: number;
  readonly template: number;
  readonly token: string | null;
  readonly since: number;
}
