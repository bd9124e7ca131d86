import Alert from '@cloudscape-design/components/alert';

/** Why something could not be done, in the centre's own words, until it is dismissed. */
export function Refusal({
  sentence,
  dismiss,
}: {
  readonly sentence: string | undefined;
  readonly dismiss: () => void;
}) {
  return (
    <div role="alert">
      {sentence !== undefined && (
        <Alert type="error" dismissible dismissAriaLabel="Close this message" onDismiss={dismiss}>
          {sentence}
        </Alert>
      )}
    </div>
  );
}
