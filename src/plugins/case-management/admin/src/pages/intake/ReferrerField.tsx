import { PersonField } from '../../components/PersonField';
import { useText } from '../../services/use-text';
import { useIntake } from './intake-context';

/** Who referred the client: found in the register, or added to it in the same save. */
export const ReferrerField = () => {
  const t = useText();
  const { form, change, problems } = useIntake();
  return (
    <PersonField
      name="referrer"
      label={t('intake.referrer')}
      hint={t('intake.referrer.hint')}
      person={form.referrer}
      onChange={(referrer) => change({ referrer })}
      error={problems.referrer}
    />
  );
};
