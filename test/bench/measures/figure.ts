/** What was measured: a ratio to a floor of the same run where it has a limit, else a number with its unit. */
export interface Figure {
  /** Such as `cold travellers/caller`. */
  readonly name: string;
  readonly value: number;
  /** `x` is times the floor. */
  readonly unit: 'x' | 'ms' | 'KB' | 'bytes' | 'units' | 'requests' | 'a second' | 's';
  /** The most that it may be. */
  readonly most?: number;
  /** What we want it to be. */
  readonly goal?: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

export const isOver = ({ value, most }: Figure): boolean => most !== undefined && value > most;

/** One figure for people, such as `cold travellers/caller      1.21 x   (1.5 at most, goal 1.25)`. */
export function shown(figure: Figure): string {
  const { name, value, unit, most, goal } = figure;
  const limits = [most === undefined ? [] : `${most} at most`, goal === undefined ? [] : `goal ${goal}`].flat();
  const digits = unit === 'x' ? 2 : value < 100 ? 1 : 0;
  const rest = limits.length === 0 ? '' : `  (${limits.join(', ')})${isOver(figure) ? '  TOO MUCH' : ''}`;
  return `${name.padEnd(44)} ${value.toFixed(digits).padStart(10)} ${unit.padEnd(8)}${rest}`;
}
