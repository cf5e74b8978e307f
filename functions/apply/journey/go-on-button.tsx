/** The one button of a step, and what the island `unsaved` says beside it. */
export const GoOnButton = ({ label = '保存并继续' }: { readonly label?: string }) => (
  <p class="buttons">
    <button class="button" type="submit">
      {label}
    </button>
    <span class="soft" data-unsaved role="status" />
  </p>
);
