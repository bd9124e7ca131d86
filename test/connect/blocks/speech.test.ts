import { describe, expect, it } from 'vitest';
import { of, pressed, silence, tried } from '../tried.ts';

const media = { Uri: 's3://prompts/$.Attributes.language/gone.wav', SourceType: 'S3', MediaType: 'Audio' };

describe('MessageParticipant', () => {
  it.each([
    ['text', { Text: 'Gone at $.Attributes.time' }, 'Gone at 7', undefined],
    ['SSML', { SSML: '<speak>$.Attributes.time</speak>' }, '<speak>7</speak>', true],
    ['a recording', { PromptId: 'prompt-1' }, '[recording prompt-1]', undefined],
    ['a file', { Media: media }, '[recording s3://prompts/lt/gone.wav]', undefined],
  ])('says %s on a call', (_, parameters, says, ssml) => {
    const contact = { attributes: { time: '7', language: 'lt' }, voice: 'Amy', askedSeconds: 12 };
    const came = tried({ type: 'MessageParticipant', parameters, contact });
    expect(came.way).toBe('success');
    expect(came.effects).toEqual([{ effect: 'prompt', says, voice: 'Amy', ...(ssml ? { ssml } : {}) }]);
    expect(came.contact.askedSeconds).toBe(0);
  });

  it.each([
    ['writes text on a chat', 'CHAT', { Text: 'Hello' }, 'success', 1],
    ['fails with SSML on a chat', 'CHAT', { SSML: '<speak/>' }, 'NoMatchingError', 0],
    ['fails with a recording on a chat', 'CHAT', { PromptId: 'p' }, 'NoMatchingError', 0],
    ['says nothing on a task', 'TASK', { Text: 'Hello' }, 'success', 0],
    ['says nothing on a task, whatever the form', 'TASK', { PromptId: 'p' }, 'success', 0],
  ] as const)('%s', (_, channel, parameters, way, prompts) => {
    const came = tried({ type: 'MessageParticipant', parameters, contact: { channel } });
    expect([came.way, of(came.effects, 'prompt').length]).toEqual([way, prompts]);
  });

  it('ends the contact where it fails and no path is given for that', () => {
    const chat = { channel: 'CHAT' } as const;
    expect(tried({ type: 'MessageParticipant', parameters: { SSML: 'x' }, errors: [], contact: chat }).way).toBe(
      'ends',
    );
  });

  it.each([
    ['is skipped where keys were typed ahead and it may be', 'True', '1', 0],
    ['is heard where nothing was typed ahead', 'True', '', 1],
    ['is heard where it may not be skipped', 'False', '1', 1],
  ])('%s', (_, skips, typedAhead, prompts) => {
    const parameters = { Text: 'Hello', SkipWhenDTMFBufferEnabled: skips };
    const came = tried({ type: 'MessageParticipant', parameters, contact: { typedAhead } });
    expect(of(came.effects, 'prompt')).toHaveLength(prompts);
    expect(came.contact.typedAhead).toBe(typedAhead);
  });
});

const inLine = { Messages: [{ Text: 'One' }, { PromptId: 'music' }] };
const paused = { input: 'paused' } as const;
const interrupted = {
  type: 'MessageParticipantIteratively',
  parameters: { ...inLine, InterruptFrequencySeconds: '50' },
  branches: [['Equals', 'MessagesInterrupted']],
} as const;

describe('MessageParticipantIteratively', () => {
  it('goes round its messages for ever where it is not interrupted', () => {
    const { type } = interrupted;
    const came = tried({ type, parameters: inLine, next: false, inputs: [paused, paused] });
    expect(came.way).toBe('waits');
    expect(of(came.effects, 'prompt').map(({ says }) => says)).toEqual(['One', '[recording music]', 'One']);
    expect(of(came.effects, 'pause').map(({ seconds }) => seconds)).toEqual([20, 20, 20]);
  });

  it('is interrupted after exactly the time that the flow gives', () => {
    const came = tried({ ...interrupted, inputs: [paused, paused, paused] });
    expect(came.way).toBe('Equals MessagesInterrupted');
    expect(of(came.effects, 'pause').map(({ seconds }) => seconds)).toEqual([20, 20, 10]);
  });

  it('counts as a prompt between functions', () => {
    expect(tried({ ...interrupted, contact: { askedSeconds: 19 } }).contact.askedSeconds).toBe(0);
  });

  it.each(['CHAT', 'TASK'] as const)('takes the error at once on a %s', (channel) => {
    expect(tried({ ...interrupted, contact: { channel } })).toMatchObject({ way: 'NoMatchingError', effects: [] });
  });

  it('leaves a chat in the queue where no path is given for the error', () => {
    expect(tried({ ...interrupted, errors: [], contact: { channel: 'CHAT' } })).toMatchObject({
      way: 'idle',
      effects: [],
    });
  });
});

describe('UpdateContactTextToSpeechVoice', () => {
  it('changes who speaks from here on', () => {
    const came = tried({ type: 'UpdateContactTextToSpeechVoice', parameters: { TextToSpeechVoice: 'Zhiyu' } });
    expect([came.way, came.contact.voice]).toEqual(['success', 'Zhiyu']);
  });

  it.each([
    ['takes the error', ['NoMatchingError'], 'NoMatchingError'],
    ['keeps the voice without one', [], 'success'],
  ])('%s where the name stands for nothing', (_, errors, way) => {
    const parameters = { TextToSpeechVoice: '$.Attributes.none' };
    const came = tried({ type: 'UpdateContactTextToSpeechVoice', parameters, errors });
    expect([came.way, came.contact.voice]).toEqual([way, 'Joanna']);
  });
});

const bot = {
  type: 'ConnectParticipantWithLexBot',
  parameters: { Text: 'How can we help?', LexV2Bot: { AliasArn: 'a' } },
  errors: ['NoMatchingError', 'NoMatchingCondition', 'InputTimeLimitExceeded'],
  branches: [['Equals', 'ChangeTrip']],
} as const;
const reply = (answer: unknown) => ({ input: 'answered', answer, seconds: 0 }) as const;

describe('a bot, answered from outside', () => {
  it('speaks first, forgets what was typed ahead, and asks', () => {
    const came = tried({ ...bot, contact: { typedAhead: '12', askedSeconds: 9 } });
    expect(came.effects).toMatchObject([
      { effect: 'prompt', says: 'How can we help?' },
      { effect: 'outside', type: bot.type, block: 'block' },
    ]);
    expect([came.contact.typedAhead, came.contact.askedSeconds]).toEqual(['', 0]);
  });

  it.each([
    ['a branch', { branch: 'ChangeTrip' }, 'Equals ChangeTrip'],
    ['an intent without a branch', { branch: 'Refund' }, 'NoMatchingCondition'],
    ['an error by name', { error: 'InputTimeLimitExceeded' }, 'InputTimeLimitExceeded'],
    ['an error that the block has not', { error: 'Other' }, 'NoMatchingError'],
    ['data alone', { IntentName: 'x' }, 'success'],
    ['nothing', null, 'NoMatchingError'],
    ['no object', 'ChangeTrip', 'NoMatchingError'],
  ])('goes by %s', (_, answer, way) => {
    expect(tried({ ...bot, inputs: [reply(answer)] }).way).toBe(way);
  });

  it.each([silence, pressed('1'), { input: 'failed', seconds: 0 } as const])('fails on %j', (input) => {
    expect(tried({ ...bot, inputs: [input] }).way).toBe('NoMatchingError');
  });
});
