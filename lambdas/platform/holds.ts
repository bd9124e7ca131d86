/** Whether the condition of a write that is being sent holds: where it does not, nothing is written. Everything else that fails throws. */
export async function holds(sent: Promise<unknown>): Promise<boolean> {
  try {
    await sent;
    return true;
  } catch (error) {
    if ((error as Error).name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
