import { ROLE_LABELS } from '../../shared/domain/labels.ts';
import { ROLES } from '../../shared/domain/model/staff.ts';
import { ACTION_LABELS, AUDIENCE_LABELS } from '../../shared/domain/permission-labels.ts';
import { AUDIENCES, may, PERMISSIONS, type StaffAction } from '../../shared/domain/permissions.ts';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const isAction = (name: string): name is StaffAction => Object.hasOwn(PERMISSIONS, name);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const actionRow = (action: StaffAction, language: Language): string =>
  row([
    language === 'zh' ? ACTION_LABELS[action] : `\`${action}\` ${ACTION_LABELS[action]}`,
    ...ROLES.map((role) => (may([role], action) ? '✓' : '')),
  ]);

/** The permission table as Markdown: every action of the staff by role, then whom the addresses are for that ask for no role. */
export const permissionTable = (language: Language): string => {
  const heads = ROLES.map((role) => ROLE_LABELS[role]);
  return [
    row([language === 'zh' ? '事项' : 'action', ...heads]),
    row(['---', ...heads.map(() => ':-:')]),
    ...Object.keys(PERMISSIONS)
      .filter(isAction)
      .map((action) => actionRow(action, language)),
    '',
    ...AUDIENCES.map((audience) =>
      language === 'zh'
        ? `- ${AUDIENCE_LABELS[audience].zh}`
        : `- \`${audience}\`: ${AUDIENCE_LABELS[audience].en}`,
    ),
  ].join('\n');
};
