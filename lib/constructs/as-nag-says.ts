import { Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';

/** An ARN as cdk-nag names it where it finds a wildcard: what is known at deployment only stands there by its name. */
export const asNagSays = (arn: string): string =>
  Tokenization.reverseString(arn)
    .mapTokens({ mapToken: (token) => nameOf(Token.asString(token)) })
    .join(NOTHING);

const NOTHING = { join: (left: unknown, right: unknown) => `${left ?? ''}${right ?? ''}` };

function nameOf(text: string): string {
  const [token] = Tokenization.reverseString(text).tokens;
  // Of another stack, it comes in by the name of its export.
  if (Reference.isReference(token)) {
    const owner = Stack.of(token.target);
    const { 'Fn::ImportValue': name } = owner.resolve(owner.exportValue(text)) as { 'Fn::ImportValue'?: string };
    if (name !== undefined) return name;
  }
  return `<${(new Stack().resolve(text) as { readonly Ref?: string }).Ref}>`;
}
