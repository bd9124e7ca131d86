/** Whether `value` meets a condition of the flow language. Text is compared as it is written, numbers as numbers. */
export const compares = (operator: string, value: string, operand: string): boolean =>
  (Object.hasOwn(OPERATORS, operator) && OPERATORS[operator]?.(value, operand)) || false;

const numbers =
  (holds: (value: number, operand: number) => boolean) =>
  (value: string, operand: string): boolean =>
    isNumber(value) && isNumber(operand) && holds(Number(value), Number(operand));

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text.trim());

const OPERATORS: { readonly [operator: string]: (value: string, operand: string) => boolean } = {
  Equals: (value, operand) => value === operand,
  TextStartsWith: (value, operand) => value.startsWith(operand),
  TextEndsWith: (value, operand) => value.endsWith(operand),
  TextContains: (value, operand) => value.includes(operand),
  NumberGreaterThan: numbers((value, operand) => value > operand),
  NumberGreaterOrEqualTo: numbers((value, operand) => value >= operand),
  NumberLessThan: numbers((value, operand) => value < operand),
  NumberLessOrEqualTo: numbers((value, operand) => value <= operand),
};
