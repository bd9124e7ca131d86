/** How a command says no: 1 the answer is no, 2 wrong usage or unreadable input, 3 the centre or AWS cannot be reached. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exit: 1 | 2 | 3;

  constructor(exit: 1 | 2 | 3, sentence: string) {
    super(sentence);
    this.exit = exit;
  }
}
