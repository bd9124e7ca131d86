import { randomUUID } from 'node:crypto';
import { SMS_NUMBER } from './assembly/fictitious-numbers.ts';
import { delivered, type Subscription } from './events/topics.ts';

interface Around {
  readonly subscriptions: readonly Subscription[];
  readonly send: (queueArn: string, body: string) => boolean;
  readonly now: () => Date;
}

/** The topic to which a provider tells what comes in, by the end of its name. */
const TOPIC = /-notices-replies$/;

/** What a provider of SMS does when somebody writes to a two-way number of ours: it tells the topic. */
export class TwoWaySms {
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  /** A message from `from` (E.164). Answers its id; nothing where no queue hears of what comes in. The same id is the same message, delivered again. */
  comes(from: string, text: string, id: string = randomUUID()): string | undefined {
    const { subscriptions, send, now } = this.around;
    const message = JSON.stringify({
      originationNumber: from,
      destinationNumber: SMS_NUMBER,
      messageKeyword: 'KEYWORD_WAYLINE',
      messageBody: text,
      inboundMessageId: id,
    });
    const heard = subscriptions
      .filter(({ topic }) => TOPIC.test(topic))
      .map((one) => send(one.queue, delivered(one, message, id, now())));
    return heard.includes(true) ? id : undefined;
  }
}
