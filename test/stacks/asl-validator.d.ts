declare module 'asl-validator' {
  /** Checks a definition against the language. */
  function validate(
    definition: object,
    options: { readonly checkPaths: boolean; readonly checkArn: boolean },
  ): { readonly isValid: boolean; readonly errorsText: () => string };
  export = validate;
}
