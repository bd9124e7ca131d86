import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type * as z from 'zod';
import { idIn } from '../connect/arns.ts';
import type { Refusal } from '../connect/programs.ts';
import type { Switchboard } from '../connect/switchboard.ts';
import { BegunContacts } from './begun-contacts.ts';
import { contactRecording, startChat, startOutboundVoice, startTask, stopContact } from './connect-requests.ts';
import { participantApi } from './participant-api.ts';
import { Participants } from './participants.ts';
import { RequestRate } from './request-rate.ts';

const STATUS = {
  ResourceNotFoundException: 404,
  InvalidRequestException: 400,
  InvalidParameterException: 400,
  DestinationNotAllowedException: 403,
  ContactNotFoundException: 410,
  ThrottlingException: 429,
} as const;

/** The part of the Connect API that handlers use, over the switchboard of this machine; `instance` is its ARN. */
export function connectApi(
  switchboard: Switchboard,
  instance: string,
  now: () => Date,
  participants = new Participants(randomUUID),
): Hono {
  const { programs } = switchboard;
  const starts = new RequestRate(2, 5, now);
  const [stops, looks] = [new RequestRate(10, 15, now), new RequestRate(10, 15, now)];
  // Contacts end with the centre: what is asked for again behind it begins anew, or nobody would hear of it.
  const begun = new BegunContacts(now);
  const chats = new RequestRate(5, 8, now);
  const isOurs = (id: string) => id === idIn(instance) || id === instance;
  const app = new Hono();
  app.route('/', participantApi(participants, now));
  const take = async <Asked extends { readonly InstanceId: string }>(
    { raw }: { readonly raw: Request },
    rate: RequestRate,
    schema: z.ZodType<Asked>,
    use: (asked: Asked) => object | Refusal,
  ): Promise<Response> => {
    if (!rate.takes()) return failure('ThrottlingException', 'Rate exceeded');
    const asked = schema.safeParse(await raw.json().catch(() => undefined));
    if (!asked.success)
      return failure(
        'InvalidParameterException',
        asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
    if (!isOurs(asked.data.InstanceId)) return noInstance(asked.data.InstanceId);
    const answer = use(asked.data);
    return 'refused' in answer ? failure(answer.refused, answer.why) : Response.json(answer);
  };

  app.put('/contact/task', ({ req }) =>
    take(req, starts, startTask, (asked) =>
      begun.once('task', asked.ClientToken, () =>
        programs.task({
          ...{ name: asked.Name, description: asked.Description },
          ...{ references: asked.References, attributes: asked.Attributes, related: asked.RelatedContactId },
          ...{ flow: asked.ContactFlowId, template: asked.TaskTemplateId },
          ...{ previous: asked.PreviousContactId, at: asked.ScheduledTime },
        }),
      ),
    ),
  );
  app.put('/contact/chat', ({ req }) =>
    take(req, chats, startChat, (asked) => {
      const started = begun.once('chat', asked.ClientToken, () =>
        programs.chat({
          ...{ flow: asked.ContactFlowId, name: asked.ParticipantDetails.DisplayName, references: {} },
          ...{ attributes: asked.Attributes, related: asked.RelatedContactId, minutes: asked.ChatDurationInMinutes },
        }),
      );
      if ('refused' in started) return started;
      const session = switchboard.find(started.ContactId);
      return { ...started, ...participants.joins(started.ContactId, session) };
    }),
  );
  app.put('/contact/outbound-voice', ({ req }) =>
    take(req, starts, startOutboundVoice, (asked) =>
      begun.once('voice', asked.ClientToken, () =>
        programs.call({
          ...{ name: asked.Name, description: asked.Description },
          ...{ references: asked.References, attributes: asked.Attributes, related: asked.RelatedContactId },
          ...{ to: asked.DestinationPhoneNumber, flow: asked.ContactFlowId, from: asked.SourcePhoneNumber },
          ...{ queue: asked.QueueId, ringSeconds: asked.RingTimeoutInSeconds },
        }),
      ),
    ),
  );
  app.post('/contact/stop', ({ req }) =>
    take(req, stops, stopContact, ({ ContactId }) => programs.stop(ContactId) ?? {}),
  );
  for (const [path, state, rate] of [
    ['suspend', 'paused', new RequestRate(2, 5, now)],
    ['resume', 'resumed', new RequestRate(2, 5, now)],
  ] as const)
    app.post(`/contact/${path}-recording`, ({ req }) =>
      take(
        req,
        rate,
        contactRecording,
        (asked) => programs.recording(asked.ContactId, asked.InitialContactId, state) ?? {},
      ),
    );
  app.get('/contacts/:instance/:contact', ({ req }) => {
    if (!looks.takes()) return failure('ThrottlingException', 'Rate exceeded');
    const { instance: of, contact } = req.param();
    if (!isOurs(of)) return noInstance(of);
    const Contact = switchboard.described(contact);
    return Contact
      ? Response.json({ Contact })
      : failure('ResourceNotFoundException', `There is no contact ${contact}.`);
  });
  return app;
}

const noInstance = (id: string): Response => failure('ResourceNotFoundException', `There is no instance ${id}.`);

const failure = (error: keyof typeof STATUS, Message: string): Response =>
  Response.json({ Message }, { status: STATUS[error], headers: { 'x-amzn-errortype': error } });
