/** How many requests a service takes: so many a second, and so many at once after a rest. */
export class RequestRate {
  private readonly perSecond: number;
  private readonly burst: number;
  private readonly now: () => Date;
  private left: number;
  private at: number;

  constructor(perSecond: number, burst: number, now: () => Date) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.now = now;
    this.left = burst;
    this.at = now().getTime();
  }

  /** Whether one more request is taken now. One that is not costs nothing. */
  takes(): boolean {
    const at = this.now().getTime();
    this.left = Math.min(this.burst, this.left + ((at - this.at) / 1000) * this.perSecond);
    this.at = at;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
