import { dayAfter, dayBefore } from './local-time.ts';

/** Business days: Monday to Friday without the holidays of the calendar that the environment names (reading 8). Dates are `YYYY-MM-DD`. */

/** Whether people work on `date`. */
const isBusinessDay = (date: string, holidays: ReadonlySet<string>): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
};

/** The last of `days` business days behind `date`; that day itself does not count. With 0 days it is `date`. */
export function businessDaysAfter(date: string, days: number, holidays: ReadonlySet<string>): string {
  let day = date;
  for (let left = days; left > 0; ) {
    day = dayAfter(day);
    if (isBusinessDay(day, holidays)) left -= 1;
  }
  return day;
}

/** The last business day before `date`. */
export function businessDayBefore(date: string, holidays: ReadonlySet<string>): string {
  let day = dayBefore(date);
  while (!isBusinessDay(day, holidays)) day = dayBefore(day);
  return day;
}
