import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { FILE_KINDS, type FileKind } from '../../../shared/vocabulary';
import { useText } from '../services/use-text';

interface KindSelectProps {
  kind: FileKind | '';
  onChange: (kind: FileKind | '') => void;
  /** Where no label stands above it. */
  'aria-label'?: string;
}

/** What a file is, in a word; it may be left open. */
export const KindSelect = ({ kind, onChange, ...rest }: KindSelectProps) => {
  const t = useText();
  return (
    <SingleSelect
      placeholder={t('files.kind.none')}
      value={kind}
      onClear={() => onChange('')}
      onChange={(value) => onChange(value as FileKind)}
      {...rest}
    >
      {FILE_KINDS.map((one) => (
        <SingleSelectOption key={one} value={one}>
          {t(`files.kind.${one}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
