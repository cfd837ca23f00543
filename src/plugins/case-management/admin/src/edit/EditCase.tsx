import type { DeclaredField } from '../../../shared/contracts/about';
import type { CaseRecord } from '../../../shared/contracts/case';
import { useAboutQuery } from '../services/casework';
import { type ListEntry, useListQuery } from '../services/lists';
import { useText } from '../services/use-text';
import { EditDrawer } from './EditDrawer';
import { type FormQuery, together } from './form-lists';
import { ownField } from './own-field';
import type { Groups } from './use-form';
import { optionsOf } from './options';

interface EditCaseProps {
  documentId: string;
  name: string;
  onClose: () => void;
}

const useCaseGroups = (): FormQuery<CaseRecord> => {
  const t = useText();
  const issues = useListQuery('issues');
  const programs = useListQuery('funding-programs');
  const outcomes = useListQuery('outcomes');
  const about = useAboutQuery();
  const state = together(issues, programs, outcomes, about);
  if (!issues.data || !programs.data || !outcomes.data || !about.data) return state;
  const lists = { issues: issues.data, programs: programs.data, outcomes: outcomes.data };
  return { ...state, groupsOf: groupsWith(lists, about.data.data.caseFields, t) };
};

interface Lists {
  issues: readonly ListEntry[];
  programs: readonly ListEntry[];
  outcomes: readonly ListEntry[];
}

const groupsWith =
  ({ issues, programs, outcomes }: Lists, own: readonly DeclaredField[], t: ReturnType<typeof useText>) =>
  (caseDoc: CaseRecord): Groups =>
  () =>
    [
      {
        title: t('case.about'),
        fields: [
          {
            name: 'title',
            kind: 'text' as const,
            label: t('edit.caseTitle'),
            wide: true,
            hint: t('intake.about.hint'),
          },
          {
            name: 'issues',
            kind: 'many' as const,
            label: t('case.issues'),
            wide: true,
            options: optionsOf(issues, caseDoc.issues),
          },
          {
            name: 'fundingProgram',
            kind: 'one' as const,
            label: t('case.program'),
            options: optionsOf(programs, [caseDoc.fundingProgram]),
          },
          { name: 'summary', kind: 'long' as const, label: t('edit.summary'), wide: true },
          { name: 'confidential', kind: 'flag' as const, label: t('case.confidential'), wide: true },
          // How it ended is asked as it is closed; here it is mended.
          ...(caseDoc.stage === 'closed'
            ? [
                {
                  name: 'outcome',
                  kind: 'one' as const,
                  label: t('case.outcome'),
                  options: optionsOf(outcomes, [caseDoc.outcome]),
                },
              ]
            : []),
        ],
      },
      { title: t('edit.own'), fields: own.map(ownField) },
    ].filter(({ fields }) => fields.length > 0);

/** What a case is about, to be changed. */
export const EditCase = ({ documentId, name, onClose }: EditCaseProps) => {
  const t = useText();
  return (
    <EditDrawer<CaseRecord>
      to={`cases/${documentId}`}
      title={t('edit.title', { name })}
      form={useCaseGroups()}
      onClose={onClose}
    />
  );
};
