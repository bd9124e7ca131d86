import { nearDay } from '../calendar/local-time.ts';
import { longDay } from '../calendar/long-day.ts';
import type { CardTrip } from './call-card.ts';

/** What a caller hears of a trip, in Mandarin: the day first, then the time on the clocks of the place of departure. */
export function sayTrip(trip: CardTrip, now: Date): string {
  const [date = '', time = ''] = trip.departs.split('T');
  const when = `${day(date, nearDay(date, trip.departsZone, now))}当地时间${time}`;
  const what = does[trip.kind](trip);
  return trip.status === 'cancelled' ? `您${when}的行程已取消：${what}。` : `${when}，${what}。`;
}

const does: { readonly [K in CardTrip['kind']]: (trip: CardTrip) => string } = {
  flight: ({ from, to, service }) => `您乘坐${service}航班，从${from}飞往${to}`,
  ship: ({ from, to, service }) => `您乘坐${service}，从${from}前往${to}`,
  train: ({ from, to, service }) => `您乘坐${service}次列车，从${from}前往${to}`,
  hotel: ({ to, service }) => `您入住${to}的${service}`,
  tour: ({ from, service }) => `您的${service}之旅从${from}出发`,
  transfer: ({ from, to }) => `您的接送从${from}前往${to}`,
  restaurant: ({ to, service }) => `您在${to}的${service}订了位`,
};

function day(date: string, near: 'today' | 'tomorrow' | undefined): string {
  const full = longDay('zh-CN', date);
  if (near === 'today') return `今天，${full}，`;
  if (near === 'tomorrow') return `明天，${full}，`;
  return `${full}，`;
}

/** Which key is whose, where several use one number. */
export const sayChoices = (names: readonly string[]): string =>
  names.map((name, index) => `${name}请按${index + 1}。`).join('');
