/** How many of the most: a bar with its number behind it. */
export function Bar({ many, of }: { readonly many: number; readonly of: number }) {
  return (
    <span className="share">
      <span style={{ inlineSize: `${(many / Math.max(1, of)) * 100}%` }} />
      {many}
    </span>
  );
}
