import type { DatabaseSync } from 'node:sqlite';
import type { Resolve } from '../assembly/resolve.ts';
import type { Assembly } from '../assembly/resources.ts';
import { ContactStream } from '../aws/contact-stream.ts';
import { TableStream } from '../aws/table-stream.ts';
import type { VirtualClock } from '../clock.ts';
import { contactRecordStream } from './from-assembly.ts';
import type { RecordSource } from './record-source.ts';

interface StreamsOn {
  readonly assembly: Assembly;
  readonly resolve: Resolve;
  readonly clock: VirtualClock;
  readonly kept: DatabaseSync;
  /** Where the tables answer. */
  readonly tables: string;
}

/** The streams of the centre by their ARNs: one of contact records, and one of each table that functions follow. */
export class Streams {
  private readonly on: StreamsOn;
  private readonly contacts: ContactStream | undefined;
  private readonly sources = new Map<string, RecordSource>();

  constructor(on: StreamsOn) {
    const arn = contactRecordStream(on.assembly, on.resolve);
    this.on = on;
    if (arn === undefined) return;
    this.contacts = new ContactStream(on.kept, arn, on.assembly.region);
    this.sources.set(arn, this.contacts);
  }

  /** The stream with that ARN, nothing where it is none of a table or of contact records. */
  find(arn: string): RecordSource | undefined {
    const [, table] = /^arn:aws:dynamodb:[^:]*:\d*:table\/([^/]+)\/stream\//.exec(arn) ?? [];
    const { assembly, clock, tables } = this.on;
    const source =
      this.sources.get(arn) ??
      (table && new TableStream({ endpoint: tables, region: assembly.region, table, arn, now: () => clock.now() }));
    if (!source) return undefined;
    this.sources.set(arn, source);
    return source;
  }

  putContactRecord(record: { readonly ContactId: string }, now: Date): void {
    this.contacts?.put(record.ContactId, JSON.stringify(record), now);
  }

  close(): void {
    for (const source of this.sources.values()) source.close();
  }
}
