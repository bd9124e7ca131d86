/** Replaces this thread's `Date` by one that runs on the centre's time. Answers the function that sets it. */
export function keepTime(): (now: number) => void {
  const Wall = Date;
  let ahead = 0;
  const virtualNow = () => Wall.now() + ahead;
  class VirtualDate extends Wall {
    constructor(...given: [] | [number | string | Date]) {
      if (given.length === 0) super(virtualNow());
      else super(...(given as [number]));
    }
    static override now = virtualNow;
  }
  globalThis.Date = VirtualDate as DateConstructor;
  return (now) => {
    ahead = now - Wall.now();
  };
}
